import type { Wording } from '../wording';
import type { home as en } from '../en/home';

export const home: Wording<typeof en> = {
  title: 'Inicio',
  'welcome-title': 'Te damos la bienvenida a Roster for GHL',
  'welcome-lead':
    'Lleva personas a GoHighLevel desde una hoja de cálculo. Ves exactamente qué va a pasar antes de que pase.',
  'lead-offline':
    'Estás trabajando sin conexión. Puedes preparar y revisar hojas; para importarlas, conecta una agencia.',
  'lead-practice': 'Prueba aquí todo, las veces que quieras.',
  'lead-agency': 'Todo lo de esta página es de {{agency}}.',

  'start-practise-title': 'Practica ahora',
  'start-practise-text': 'Una agencia inventada con 60 personas y hojas de ejemplo. Un clic y nada es real.',
  'start-practise-action': 'Abrir la práctica',
  'start-connect-title': 'Conecta tu agencia',
  'start-connect-text': 'Pega un token de GoHighLevel. Lo comprobamos sin cambiar nada.',
  'start-connect-action': 'Conectar',
  'start-template-title': 'Descarga una hoja para llenar',
  'start-template-text': 'Las columnas que GoHighLevel necesita, lista para Excel o Google Sheets.',
  'start-template-action': 'Descargar',
  'start-label': 'Formas de empezar',

  'unfinished-title': 'Sin terminar',
  'unfinished-line': 'Importación de {{file}}',
  'unfinished-count': '{{done, number}} de {{total, number}} filas listas',
  'unfinished-continue': 'Continuar',
  'unfinished-continue-which': 'Continuar: {{name}}',
  'unfinished-leave': 'Dejarla así',
  'unfinished-leave-which': 'Dejarla así: {{name}}',
  'left-title': '{{name}}: se dejó así',
  'left-text': 'Ya no se te preguntará por ella. Puedes continuarla desde el Historial cuando quieras.',
  'left-put-back': 'Recuperarla',
  'unfinished-others_one': 'Hay {{count, number}} más sin terminar en {{agencies}}.',
  'unfinished-others_other': 'Hay {{count, number}} más sin terminar en {{agencies}}.',
  'unfinished-others-link': 'Ver el historial',

  'action-import-title': 'Importar una hoja',
  'action-import-text': 'Excel, CSV o filas pegadas. Nada se envía hasta que tú lo digas.',
  'action-template-title': 'Descargar una hoja para llenar',
  'action-review-title': 'Revisar accesos',
  'action-review-text': 'Quién tiene acceso a qué, qué cambió y qué debería quitarse.',
  'actions-label': '¿Qué quieres hacer?',

  'recent-title': 'Últimas importaciones',
  'recent-all': 'Todas las importaciones',

  'audit-title': 'Desde la última auditoría',
  'audit-all': 'Todas las auditorías',
  'audit-first_one':
    'La primera foto se tomó {{when}}: {{count, number}} persona. La siguiente mostrará qué cambió.',
  'audit-first_other':
    'La primera foto se tomó {{when}}: {{count, number}} personas. La siguiente mostrará qué cambió.',
  'audit-taken': 'La última foto se tomó {{when}}.',
  'audit-nothing': 'La última foto se tomó {{when}} y nada había cambiado.',
  'audit-changes_one': 'La última foto se tomó {{when}} y muestra {{count, number}} cambio.',
  'audit-changes_other': 'La última foto se tomó {{when}} y muestra {{count, number}} cambios.',
  'audit-escalations_one': '{{count, number}} da más acceso',
  'audit-escalations_other': '{{count, number}} dan más acceso',
};
