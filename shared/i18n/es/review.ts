import type { review as english } from '../en/review';
import type { Wording } from '../wording';

export const review: Wording<typeof english> = {
  'file-sheet': 'Revisión de accesos {{name}} {{date}}',
  'file-report': 'Reporte de revisión {{name}} {{date}}',
  'whole-agency': 'Toda la agencia',

  'heading-person': 'Persona',
  'heading-email': 'Correo',
  'heading-locations': 'Sucursales',
  'heading-role': 'Rol',
  'heading-access': 'Puede',
  'heading-points': 'Ojo con',
  'heading-decision': 'Decisión',
  'heading-decision-help-here': 'conservar / restringir / mover / quitar de esta sucursal',
  'heading-decision-help-whole': 'conservar / restringir / mover / quitar de la agencia',
  'heading-template': 'Restringir a',
  'heading-move': 'Mover a',
  'heading-move-help': 'nombre de una sucursal',
  'heading-decidedBy': 'Decidió',
  'heading-decidedOn': 'Fecha de la decisión',
  'heading-note': 'Nota',
  'heading-review': 'Id de revisión',
  'heading-user': 'Id de usuario',
  'heading-location': 'Id de sucursal',

  'access-admin': 'Todo (administrador)',
  'access-nothing': 'Nada',
  'access-unknown': 'No se sabe',
  'access-agency': 'Todas las sucursales',

  'decision-keep': 'conservar',
  'decision-restrict': 'restringir',
  'decision-move': 'mover',
  'decision-remove': 'quitar',

  'problem-unknown-decision': 'No conocemos la decisión “{{value}}”. Dinos qué significa.',
  'problem-unknown-person': 'No sabemos de quién es esta fila.',
  'problem-unknown-location': 'No existe la sucursal “{{value}}”. Esta fila se dejó fuera.',
  'problem-unknown-template': 'En esta revisión no hay una plantilla “{{value}}”. Esta fila se dejó fuera.',
  'problem-template-missing': 'No dice a qué plantilla restringir a la persona. Esta fila se dejó fuera.',
  'problem-target-missing': 'No dice a dónde mover a la persona. Esta fila se dejó fuera.',
  'problem-conflict':
    'Hay dos decisiones sobre {{name}} que se contradicen. No haremos nada hasta que cambies una.',
  'problem-other-review': 'Esta fila se escribió para otra revisión. Se dejó fuera.',
  'problem-scopes-unknown':
    'GoHighLevel no dice qué alcances tiene {{name}}, así que el plan no puede quitar ninguno. Revísalos en GoHighLevel.',
  'problem-keeps-unnamed':
    'Permisos que {{name}} conserva porque la plantilla no dice nada de ellos: {{value}}. Apágalos en la plantilla para quitarlos.',
  'problem-not-in-review':
    '{{name}} no es parte de esta revisión o no está en esta sucursal. Esta fila se dejó fuera.',
  'problem-changed-since':
    '{{name}} cambió desde que se escribió la hoja ({{value}}). Revisa si la decisión sigue en pie.',
  'problem-no-decider':
    'No dice quién decidió sobre {{name}}. La decisión cuenta, pero en el reporte faltará el nombre.',
  'problem-restricts-everywhere':
    'Los permisos son de la persona, no de la sucursal: restringir a {{name}} cuenta en sus {{value}} sucursales.',
  'problem-gone': '{{name}} ya no está en GoHighLevel. No queda nada por hacer.',

  'report-title': 'Revisión de accesos: {{name}}',
  'report-made': 'Foto del {{taken}}, revisión iniciada el {{created}}, reporte del {{made}}',
  'report-reviewed': 'Revisadas',
  'report-decided': 'Decididas',
  'report-undecided': 'Sin decidir',
  'report-done': 'Aplicadas',
  'report-open': 'Aún sin aplicar',
  'report-scope': 'Alcance',
  'report-sheets': 'Hojas enviadas',
  'report-answers': 'Respuestas recibidas',
  'report-runs': 'Cambios hechos',
  'report-none': 'ninguna',
  'report-templates': 'Plantillas a las que se podía restringir',
  'report-undecided-cell': 'sin decidir',
  'report-nothing-to-do': 'nada que hacer',
  'report-not-done': 'sin aplicar',
  'heading-done': 'Qué se hizo',
  'heading-location-name': 'Sucursal',
};
