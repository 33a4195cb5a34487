import type { Wording } from '../wording';
import type { runs as en } from '../en/runs';

export const runs: Wording<typeof en> = {
  'status-created': 'Alta hecha',
  'status-updated': 'Cambio hecho',
  'status-deleted': 'Eliminación hecha',
  'status-skipped': 'Omitida',
  'status-failed': 'Falló',
  'status-needs-review': 'Necesita tu revisión',
  'status-pending': 'En espera',

  'hold-token-rejected-what': 'GoHighLevel ya no acepta este token.',
  'hold-token-rejected-means': 'No se perdió nada: lo hecho queda hecho y lo demás espera.',
  'hold-token-rejected-next': 'Pega un token nuevo para esta agencia y luego continúa.',
  'hold-scope-missing-what': 'Este token no tiene permiso para modificar personas.',
  'hold-scope-missing-means': 'No se perdió nada: lo hecho queda hecho y lo demás espera.',
  'hold-scope-missing-next':
    'En GoHighLevel abre Settings → Private integrations, marca «Edit users» (users.write) y luego continúa.',
  'hold-daily-limit-what': 'Ya se usaron todas las solicitudes de hoy.',
  'hold-daily-limit-means':
    'GoHighLevel permite cierto número de solicitudes al día. Lo hecho queda hecho y lo demás espera.',
  'hold-daily-limit-next': 'Continúa mañana.',
  'hold-no-network-what': 'No logramos comunicarnos con GoHighLevel.',
  'hold-no-network-means': 'Parece que no hay conexión. Lo hecho queda hecho y lo demás espera.',
  'hold-no-network-next': 'Revisa tu conexión a internet y luego continúa.',
  'hold-server-errors-what': 'GoHighLevel responde con errores una y otra vez.',
  'hold-server-errors-means':
    'Nos detuvimos antes de hacer más. Lo que quedó sin respuesta clara se busca antes de volver a enviar algo.',
  'hold-server-errors-next': 'Espera unos minutos y luego continúa.',
  'hold-disk-what': 'Esta computadora no pudo guardar el registro de lo que se hizo.',
  'hold-disk-means':
    'Sin ese registro una persona podría darse de alta dos veces, así que nos detuvimos. Lo que no está en el registro se busca antes de volver a enviar algo.',
  'hold-disk-next': 'Libera espacio en el disco o permite escribir en la carpeta de datos, y luego continúa.',

  'outcome-adopted':
    'La respuesta se perdió en el camino; buscamos y encontramos a la persona en GoHighLevel, dada de alta como se pidió.',
  'outcome-adopted-password-lost':
    'Se dio de alta, pero el programa se interrumpió y se perdió la contraseña que generamos. Ponle una nueva en GoHighLevel.',
  'outcome-delete-queued': 'GoHighLevel puso la eliminación en su fila. Surte efecto en unos minutos.',
  'outcome-already-gone': 'Esta persona ya no estaba.',
  'outcome-correction-refused':
    'GoHighLevel no deja dejarlo exactamente como lo pediste. Sigue distinto: {{detail}}. Cámbialo en GoHighLevel, o déjalo así.',
  'outcome-correction-failed':
    'GoHighLevel dio algo distinto de lo que pediste y no pudimos quitarlo: {{detail}}. Corrígelo cuando termine.',
  'outcome-skip-asked': 'La hoja pide omitir esta fila.',
  'outcome-skip-already-exists': 'Esta persona ya existe y se quedó como estaba.',
  'outcome-skip-nothing-to-change': 'GoHighLevel ya tenía todo lo que dice esta fila.',
  'outcome-skip-excluded': 'Dejaste fuera esta fila.',
  'outcome-skip-deleted-person': 'Esta persona se había eliminado de GoHighLevel y no se volvió a crear.',
  'outcome-skip-new-address': 'Parecía que esta persona había cambiado de correo, y dejaste fuera la fila.',
  'outcome-skip-was-deleted': 'La importación la eliminó. GoHighLevel no tiene forma de recuperar a nadie.',
  'outcome-skip-gone': 'Esta persona ya no está en GoHighLevel.',
  'outcome-skip-existed-before':
    'Esta persona ya estaba antes de la importación, o GoHighLevel no dice desde cuándo. Se dejó como está.',
  'outcome-skip-unclear':
    'No se sabe qué le hizo la importación a esta persona. Ábrela en GoHighLevel y decide ahí.',
  'outcome-skip-nothing-left': 'Nada que regresar: ya está como antes, o no se puede regresar.',
  'outcome-skip-changed-since':
    'Alguien más cambió a esta persona después de la importación. Se dejó como está.',
  'outcome-left-out': 'Se dejó fuera por un error en la hoja.',
  'outcome-left-out-because': 'Se dejó fuera: {{reason}}',
  'outcome-waiting': 'Todavía no se envía.',
  'outcome-outcome-unknown':
    'Se envió y no llegó una respuesta clara. Antes de volver a enviar algo buscamos a esta persona: continúa la importación.',
  'outcome-refused': 'GoHighLevel rechazó a esta persona: {{detail}}',
  'outcome-refused-silently': 'GoHighLevel rechazó a esta persona y no dijo por qué.',
  'outcome-duplicate-email':
    'Alguien en esta agencia ya usa el correo {{email}}. Para darle más sucursales a esa persona, importa otra vez y elige «agregar sucursales» para quienes ya existen.',
  'outcome-duplicate-email-deleted':
    'GoHighLevel todavía guarda el correo {{email}} de alguien que se eliminó. Inténtalo de nuevo en una hora, más o menos.',
  'outcome-forbidden': 'Este token no puede hacer eso con esta persona, aunque con otras sí funciona.',
  'outcome-not-found': 'Esta persona ya no está en GoHighLevel.',
  'outcome-server-error': 'GoHighLevel siguió respondiendo con errores y no se cambió nada.',
  'outcome-no-answer':
    'GoHighLevel no dio una respuesta clara, una y otra vez. Buscamos a esta persona y no la encontramos. Búscala en GoHighLevel antes de intentarlo de nuevo.',
  'outcome-look-up-failed':
    'GoHighLevel no dio una respuesta clara y tampoco pudimos buscar a esta persona: no sabemos si existe. Búscala en GoHighLevel antes de intentarlo de nuevo.',
  'outcome-several-found':
    'Ahora más de una persona tiene este correo ({{count, number}}). Ábrelas en GoHighLevel y deja solo una.',
  'outcome-found-different':
    'La respuesta se perdió, y con este correo encontramos a alguien que se llama {{name}}. No sabemos si es la persona de esta fila. Ábrela en GoHighLevel.',
  'outcome-duplicate-not-found':
    'GoHighLevel dice que el correo {{email}} está ocupado, pero no muestra a nadie que lo tenga. Búscalo en GoHighLevel antes de intentarlo de nuevo.',
  'outcome-update-unknown':
    'GoHighLevel no dio una respuesta clara: no sabemos si se cambió todo. Abre a esta persona en GoHighLevel o importa la fila otra vez; no hay riesgo.',
  'outcome-delete-unknown':
    'GoHighLevel no dio una respuesta clara: no sabemos si esta persona se va a dar de baja. Revisa de nuevo en unos minutos.',
  'outcome-other': 'Algo para lo que no tenemos palabras: {{code}}',

  'undo-lost-person': 'a la persona misma: GoHighLevel no recupera a nadie',
  'undo-lost-id': 'su id: si la agregas de nuevo, tendrá otro',
  'undo-lost-undocumented': 'ajustes que GoHighLevel no documenta',
  'undo-lost-password': 'la contraseña que tenía: GoHighLevel nunca la dice',
  'undo-lost-twilioPhone': 'los números para llamadas que tenía: GoHighLevel nunca los dice',
  'undo-lost-profilePhoto': 'el no tener foto: a GoHighLevel no se le puede pedir que la quite',
  'undo-lost-platformLanguage': 'el idioma que tenía: no lo sabemos',
  'undo-lost-scopes': 'los permisos de API (scopes) que tenía: no los sabemos',
  'undo-lost-scopesAssignedToOnly': 'los permisos limitados a lo asignado que tenía: no los sabemos',
  'undo-lost-type': 'el tipo de usuario que tenía: no lo sabemos',
  'undo-lost-role': 'el rol que tenía: no lo sabemos',

  'heading-row': 'fila',
  'heading-action': 'acción',
  'heading-status': 'estado',
  'heading-email': 'correo',
  'heading-name': 'nombre',
  'heading-userId': 'id de usuario',
  'heading-message': 'mensaje',
  'heading-grantedMore': 'activado de más',
  'heading-traceId': 'id de rastreo',
  'heading-password': 'contraseña',

  'file-results': 'resultados {{file}}.csv',
  'file-credentials': 'contraseñas {{file}}.csv',
  'file-failed': 'filas con error {{file}}',
};
