import type { Wording } from '../wording';
import type { plan as en } from '../en/plan';

export const plan: Wording<typeof en> = {
  'skip-asked': 'La hoja pide omitir esta fila.',
  'skip-already-exists': 'Esta persona ya existe y se queda como está.',
  'skip-nothing-to-change': 'GoHighLevel ya tiene todo lo que dice esta fila.',
  'skip-excluded': 'Dejaste fuera esta fila.',
  'skip-deleted-person': 'Esta persona se eliminó de GoHighLevel y no se vuelve a crear.',
  'skip-new-address': 'Parece que esta persona cambió de correo, y dejaste fuera la fila.',

  'guard-empty-scopes_one': 'Quitar todos los permisos de acceso (scopes) a {{count, number}} persona',
  'guard-empty-scopes_other': 'Quitar todos los permisos de acceso (scopes) a {{count, number}} personas',
  'guard-empty-scopes-means':
    'Para GoHighLevel, una lista vacía significa «ninguno»: casi no podrán hacer nada.',
  'guard-twilio_one': 'Reemplazar todos los números para llamadas de {{count, number}} persona',
  'guard-twilio_other': 'Reemplazar todos los números para llamadas de {{count, number}} personas',
  'guard-twilio-means':
    'GoHighLevel borra el número de cada sucursal que la hoja no mencione, y no nos dice cuál tenía.',
  'guard-delete_one': 'Dar de baja a {{count, number}} persona',
  'guard-delete_other': 'Dar de baja a {{count, number}} personas',
  'guard-delete-means': 'Pierden el acceso a todas las sucursales. No se puede deshacer.',
  'guard-large-share_one': 'Cambiar más de la quinta parte de la agencia: {{count, number}} persona',
  'guard-large-share_other': 'Cambiar más de la quinta parte de la agencia: {{count, number}} personas',
  'guard-large-share-means':
    'Es raro querer cambiar a tantas personas a la vez. Revisa la lista antes de seguir.',
  'guard-last-admin_one': 'Dejar la agencia sin administrador ({{count, number}} fila)',
  'guard-last-admin_other': 'Dejar la agencia sin administrador ({{count, number}} filas)',
  'guard-last-admin-means': 'Nadie podría administrar la agencia después, y podrías quedarte sin acceso.',
  'guard-own-user_one': 'Cambiar a la persona dueña de este token ({{count, number}} fila)',
  'guard-own-user_other': 'Cambiar a la persona dueña de este token ({{count, number}} filas)',
  'guard-own-user-means': 'La importación podría quedarse sin acceso a la mitad.',
  'guard-email-change_one':
    'Seguir aunque el correo de {{count, number}} persona sea distinto al de GoHighLevel',
  'guard-email-change_other':
    'Seguir aunque los correos de {{count, number}} personas sean distintos a los de GoHighLevel',
  'guard-email-change-means':
    'GoHighLevel no permite cambiar un correo, así que se queda el suyo; todo lo demás sí cambia.',
  'guard-no-location_one': 'Dejar a {{count, number}} persona sin ninguna sucursal',
  'guard-no-location_other': 'Dejar a {{count, number}} personas sin ninguna sucursal',
  'guard-no-location-means':
    'Podrán iniciar sesión, pero no tendrán nada que abrir. Si alguien ya no debe entrar, mejor elimínalo.',
  'guard-becomes-admin_one': 'Dar permisos de administrador a {{count, number}} persona',
  'guard-becomes-admin_other': 'Dar permisos de administrador a {{count, number}} personas',
  'guard-becomes-admin-means':
    'Pasan a ser administradores o a tener acceso a nivel de agencia. A un administrador no lo limitan los permisos sueltos.',
};
