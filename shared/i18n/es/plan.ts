import type { Wording } from '../wording';
import type { plan as en } from '../en/plan';

export const plan: Wording<typeof en> = {
  'skip-asked': 'La hoja pide omitir esta fila.',
  'skip-already-exists': 'Esta persona ya existe y se queda como está.',
  'skip-nothing-to-change': 'GoHighLevel ya tiene todo lo que dice esta fila.',
  'skip-excluded': 'Dejaste fuera esta fila.',
  'skip-deleted-person': 'Esta persona se eliminó de GoHighLevel y no se vuelve a crear.',
  'skip-new-address': 'Parece que esta persona cambió de correo, y dejaste fuera la fila.',

  'gain-rights-all_one': 'podrá hacer más que antes',
  'gain-rights-all_other': 'todas podrán hacer más que antes',
  'gain-rights_one': '{{count, number}} de ellas podrá hacer más que antes',
  'gain-rights_other': '{{count, number}} de ellas podrán hacer más que antes',

  'deleted-label_one':
    '{{count, number}} persona de la hoja se había eliminado de GoHighLevel. ¿Qué hacemos?',
  'deleted-label_other':
    '{{count, number}} personas de la hoja se habían eliminado de GoHighLevel. ¿Qué hacemos?',
  'deleted-skip': 'No traerlas de vuelta',
  'deleted-skip-help': 'Hasta donde sabemos, alguien las quitó a propósito.',
  'deleted-create': 'Crearlas de nuevo',
  'deleted-create-help':
    'GoHighLevel guarda un tiempo el correo eliminado y puede rechazarlo mientras tanto.',

  'address-label_one': 'Parece que {{count, number}} fila trae un correo nuevo de alguien. ¿Qué significa?',
  'address-label_other':
    'Parece que {{count, number}} filas traen un correo nuevo de personas que ya existen. ¿Qué significa?',
  'address-unanswered':
    'Mientras no respondas: quien viene con su id conserva su correo anterior; los demás cuentan como personas nuevas.',
  'address-keep': 'Es la misma persona, conserva su correo',
  'address-keep-help': 'GoHighLevel no puede cambiar un correo. Todo lo demás sí cambia.',
  'address-replace': 'Es la misma persona, con cuenta nueva',
  'address-replace-help':
    'La cuenta nueva toma su rol, sucursales y permisos. Al terminar podrás quitar la anterior.',
  'address-create': 'Es alguien nuevo',
  'address-create-help': 'A quien ya existe no se le toca.',
  'address-skip': 'Dejarlas fuera',
  'address-skip-help': 'Con estas filas no pasa nada.',
  'look-for-moved': 'Buscar a quienes cambiaron de correo',
  'look-for-moved-means': '¿Alguna de las personas nuevas ya estará en GoHighLevel con otro correo?',
  'nobody-moved': 'Ninguna de las personas nuevas parece estar en GoHighLevel con otro correo.',

  'absent-offer': 'Y al revés: ¿hay alguien en GoHighLevel que no esté en esta hoja?',
  'absent-open': 'Buscar quién no está en la hoja',
  'absent-title': 'Están en GoHighLevel, pero no en la hoja',
  'absent-lead':
    'Elige de qué parte de la agencia es esta hoja la lista completa. Ver no cambia nada, y no seleccionamos a nadie por ti.',
  'absent-anything': 'Cualquiera',
  'absent-list': 'Ver la lista',
  'absent-found_one': '{{count, number}} de {{all, number}} personas no está en la hoja',
  'absent-found_other': '{{count, number}} de {{all, number}} personas no están en la hoja',
  'absent-nobody_one': 'La única persona de esta parte de la agencia está en la hoja.',
  'absent-nobody_other': 'Las {{count, number}} personas de esta parte de la agencia están en la hoja.',
  'absent-unreadable_one':
    '{{count, number}} fila de la hoja no trae correo ni id: esa persona podría aparecer aquí.',
  'absent-unreadable_other':
    '{{count, number}} filas de la hoja no traen correo ni id: esas personas podrían aparecer aquí.',
  'absent-same-name': 'alguien de la hoja se llama igual',
  'absent-same-name-left_one': '{{count, number}} se llama igual que alguien de la hoja: decide tú.',
  'absent-same-name-left_other': '{{count, number}} se llaman igual que alguien de la hoja: decide tú.',
  'absent-choose-all_one': 'Seleccionar a {{count, number}}',
  'absent-choose-all_other': 'Seleccionar a las {{count, number}}',
  'absent-choose-none': 'No seleccionar a nadie',
  'absent-chosen_one': '{{count, number}} persona seleccionada. Todavía no se cambia nada.',
  'absent-chosen_other': '{{count, number}} personas seleccionadas. Todavía no se cambia nada.',
  'absent-too-many':
    'Seleccionaste a {{count, number}}, pero a la vez se permiten {{most, number}} como máximo.',
  'absent-what': '¿Qué hacemos con quienes seleccionaste?',
  'absent-delete': 'Eliminarlas',
  'absent-delete-help': 'Pierden el acceso a todo. No se puede deshacer.',
  'absent-template': 'Limitar lo que pueden hacer',
  'absent-template-help': 'Se quedan, con los permisos de una plantilla.',
  'absent-most': 'A lo más, tantas personas a la vez',
  'absent-most-help': 'Un seguro por si la hoja está incompleta. Súbelo solo si es lo que quieres.',
  'absent-next_one': 'Planearlo para {{count, number}} persona',
  'absent-next_other': 'Planearlo para {{count, number}} personas',
  'absent-label-delete_one': 'Eliminar: {{count, number}} persona que no está en la hoja',
  'absent-label-delete_other': 'Eliminar: {{count, number}} personas que no están en la hoja',
  'absent-label-restrict_one': 'Limitar: {{count, number}} persona que no está en la hoja',
  'absent-label-restrict_other': 'Limitar: {{count, number}} personas que no están en la hoja',

  'help-on-deleted': 'qué hacer con quien se había eliminado (lo normal: skip, omitir)',
  'help-on-new-address': 'una fila con id y otro correo (lo normal: keep, conserva el suyo)',
  'help-absent': 'plan: muestra también quién está en la agencia y no en la hoja',

  'guard-empty-scopes_one': 'Quitar todos los permisos de acceso (scopes) a {{count, number}} persona',
  'guard-empty-scopes_other': 'Quitar todos los permisos de acceso (scopes) a {{count, number}} personas',
  'guard-empty-scopes-means':
    'Para GoHighLevel, una lista vacía significa «ninguno»: casi no podrán hacer nada.',
  'guard-twilio_one': 'Reemplazar todos los números para llamadas de {{count, number}} persona',
  'guard-twilio_other': 'Reemplazar todos los números para llamadas de {{count, number}} personas',
  'guard-twilio-means':
    'GoHighLevel borra el número de cada sucursal que la hoja no mencione, y no nos dice cuál tenía.',
  'guard-delete_one': 'Eliminar a {{count, number}} persona',
  'guard-delete_other': 'Eliminar a {{count, number}} personas',
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

  'own-export': 'Esta hoja se exportó desde aquí, así que las personas se actualizan con lo que dice.',
  'own-export-means': 'Si quieres otra cosa, cámbialo en el plan.',
  'own-export-locations':
    'Sus sucursales quedan exactamente como en la hoja. Si quieres otra cosa, cámbialo en las columnas o en el plan.',
};
