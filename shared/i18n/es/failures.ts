import type { Wording } from '../wording';
import type { failures as en } from '../en/failures';

export const failures: Wording<typeof en> = {
  'token-rejected-what': 'GoHighLevel no acepta este token',
  'token-rejected-means':
    'Está mal copiado, lo revocaron o lo cambiaron. No se modificó nada, y lo que ya se hizo queda hecho.',
  'token-rejected-next':
    'Vuelve a copiar el token en GoHighLevel, en Configuración → Integraciones privadas, o crea uno nuevo, y pégalo aquí.',

  'scope-missing-what': 'El token no tiene permiso para esto',
  'scope-missing-means':
    'El token funciona, pero en GoHighLevel no le dieron el permiso «{{scope}}». No se modificó nada.',
  'scope-missing-next':
    'Abre la integración en GoHighLevel, en Configuración → Integraciones privadas, marca «{{scope}}», guarda e inténtalo de nuevo.',
  'scope-missing-unnamed': 'alguno de users.readonly, users.write, locations.readonly',

  'forbidden-what': 'GoHighLevel negó el acceso',
  'forbidden-means': 'El token funciona, pero no para esta agencia, sucursal o persona. No se modificó nada.',
  'forbidden-next':
    'Revisa que el token sea de esta agencia. ¿Te sale siempre? Puede que tu red bloquee a GoHighLevel: prueba con otra.',

  'agency-token-needed-what': 'Para esto hace falta un token de agencia',
  'agency-token-needed-means':
    'Este token es de una sola sucursal, y GoHighLevel solo le responde esto a la agencia.',
  'agency-token-needed-next':
    'En GoHighLevel cambia a la vista de agencia, crea un token en Configuración → Integraciones privadas y conéctate con ese.',

  'not-found-what': 'GoHighLevel no lo encuentra',
  'not-found-means': 'La persona o la sucursal no está, o ya no está. Quizá la borraron, o el id está mal.',
  'not-found-next': 'Revisa el id en la hoja. Si está bien, busca a la persona en GoHighLevel.',

  'duplicate-email-what': 'Ya existe alguien con este correo',
  'duplicate-email-means':
    'No se creó a nadie. Quizá la persona está en otra sucursal de tu agencia, o la borraron hace poco.',
  'duplicate-email-next':
    'Agrégale la sucursal a la persona que ya existe en vez de crearla otra vez. Si la acaban de borrar, espera unos minutos.',

  'refused-what': 'GoHighLevel no aceptó los datos',
  'refused-means': 'No se modificó nada. GoHighLevel dice: {{messages}}',
  'refused-next': 'Corrige lo que menciona e inténtalo de nuevo.',

  'rate-limited-what': 'GoHighLevel pide ir más despacio',
  'rate-limited-means':
    'Llegaron demasiadas solicitudes en poco tiempo, seguramente porque otras apps usan el mismo cupo. Esta no se hizo.',
  'rate-limited-next': 'Espera un minuto e inténtalo de nuevo.',

  'daily-limit-what': 'Se acabó el cupo de solicitudes de hoy',
  'daily-limit-means':
    'GoHighLevel le permite a cada agencia cierto número de solicitudes al día. No se perdió nada: lo que falta queda en espera.',
  'daily-limit-next':
    'Continúa mañana. Reservamos unas cuantas a propósito, para aclarar lo que quedó en duda.',

  'server-error-what': 'GoHighLevel tiene un problema',
  'server-error-means': 'La falla es de su lado. No es seguro si la solicitud se hizo o no.',
  'server-error-next':
    'Espera unos minutos e inténtalo de nuevo. Si sigue igual, dale a su soporte los detalles de abajo.',

  'unreadable-answer-what': 'No se entiende la respuesta de GoHighLevel',
  'unreadable-answer-means':
    'En lugar de una respuesta llegó otra cosa, como una página web o media respuesta. No es seguro si la solicitud se hizo o no.',
  'unreadable-answer-next':
    'Inténtalo de nuevo en unos minutos. Si sigue igual, revisa si hay un proxy o un firewall entre tú y GoHighLevel.',

  'timeout-what': 'GoHighLevel no respondió a tiempo',
  'timeout-means': 'Esperamos {{seconds, number}} segundos. No es seguro si la solicitud se hizo o no.',
  'timeout-next': 'Revisa tu conexión e inténtalo de nuevo.',

  'no-network-what': 'No se puede llegar a GoHighLevel',
  'no-network-means': 'No hubo conexión, así que no se envió ni se modificó nada.',
  'no-network-next': 'Revisa tu conexión a internet e inténtalo de nuevo.',
  'no-network-cut-what': 'Se cortó la conexión',
  'no-network-cut-means':
    'Se cayó mientras esperábamos la respuesta. No es seguro si la solicitud se hizo o no.',
  'no-network-cut-next': 'Revisa tu conexión a internet e inténtalo de nuevo.',

  'cancelled-what': 'Cancelado',
  'cancelled-means': 'Se detuvo antes de enviar nada. No se modificó nada.',
  'cancelled-next': 'Puedes empezar otra vez cuando quieras.',

  'company-needed-what': 'No pudimos averiguar qué agencia es',
  'company-needed-means': 'El token funciona, pero no dice a qué agencia pertenece.',
  'company-needed-next':
    'Escribe el Company ID de la agencia. En GoHighLevel está en la vista de agencia, en Configuración → Compañía.',

  'agency-not-found-what': 'Aquí no conocemos esa agencia',
  'agency-not-found-means': 'Ninguna agencia conectada se llama «{{agencyId}}». Quizá la quitaron.',
  'agency-not-found-next': 'Elige otra agencia o vuelve a conectar esta.',

  'agency-name-taken-what': '«{{name}}» ya está en uso',
  'agency-name-taken-means': 'Dos agencias con el mismo nombre se podrían confundir.',
  'agency-name-taken-next': 'Elige otro nombre.',

  'token-missing-what': 'No tenemos el token de «{{name}}»',
  'token-missing-means': 'Solo se guardó hasta cerrar la app, o lo quitaron del llavero de esta computadora.',
  'token-missing-next': 'Pega el token otra vez en Ajustes → Agencias.',

  'keychain-unavailable-what': 'Esta computadora no tiene un llavero que podamos usar',
  'keychain-unavailable-means':
    'Los tokens solo se pueden guardar hasta que cierres la app. Nunca se escriben en un archivo.',
  'keychain-unavailable-next':
    'Puedes seguir trabajando. Para conservar los tokens, instala o inicia el llavero del sistema (en Linux: GNOME Keyring o KWallet).',

  'keychain-locked-what': 'El llavero está bloqueado',
  'keychain-locked-means': 'Ahí está el token, pero esta computadora no nos lo abre.',
  'keychain-locked-next':
    'Desbloquea el llavero, casi siempre basta con volver a iniciar sesión en la computadora, e inténtalo otra vez.',

  'plan-not-found-what': 'Este plan ya no está',
  'plan-not-found-means': 'Los planes se conservan mientras la app está abierta. No se modificó nada.',
  'plan-not-found-next': 'Vuelve a hacer el plan; tu hoja y lo que elegiste siguen ahí.',

  'list-not-found-what': 'Esta lista de personas ya no está',
  'list-not-found-means': 'Las listas se conservan mientras la app está abierta, y solo las últimas.',
  'list-not-found-next': 'Vuelve a cargar la lista.',

  'plan-has-invalid-rows-what_one': '{{count, number}} fila todavía tiene un error',
  'plan-has-invalid-rows-what_other': '{{count, number}} filas todavía tienen errores',
  'plan-has-invalid-rows-means': 'No se modificó nada, para que no se importe media hoja por accidente.',
  'plan-has-invalid-rows-next': 'Corrige las filas o elige dejarlas fuera.',

  'plan-is-empty-what': 'No hay nada que hacer',
  'plan-is-empty-means': 'Ninguna fila de la hoja crearía, cambiaría o borraría a nadie.',
  'plan-is-empty-next': 'Revisa la hoja o elige actualizar a las personas que ya existen.',

  'people-list-incomplete-what': 'No se pudo leer a todas las personas',
  'people-list-incomplete-means':
    'GoHighLevel dio una lista que no cuadra, o este token solo ve una sucursal. Con una parte de la lista nadie puede saber quién falta. No se modificó nada.',
  'people-list-incomplete-next':
    'Inténtalo otra vez en un momento, elige una sola sucursal o conéctate con un token de agencia.',

  'too-many-people-what': 'Son más personas de las que permitiste a la vez',
  'too-many-people-means':
    'Elegiste a {{count, number}} personas; a la vez se pueden cambiar {{most, number}} como máximo. No se modificó nada.',
  'too-many-people-next': 'Elige a menos personas, o sube el número si de verdad son todas.',

  'consent-needed-what': 'Esto necesita que digas que sí',
  'consent-needed-means': 'La importación haría algo difícil de deshacer: {{guards}}. No se modificó nada.',
  'consent-needed-next': 'Lee lo que haría, confírmalo y empieza otra vez.',
  'guard-empty-scopes': 'quitarle todos los permisos (scopes) a una persona',
  'guard-twilio': 'reemplazar los números de teléfono de una persona',
  'guard-delete': 'borrar personas',
  'guard-large-share': 'cambiar a gran parte de la agencia',
  'guard-last-admin': 'dejar a la agencia sin administrador',
  'guard-own-user': 'cambiar a la persona a la que pertenece el token',
  'guard-email-change': 'dejar un correo como está, aunque la hoja trae otro',
  'guard-no-location': 'dejar a personas sin ninguna sucursal',
  'guard-becomes-admin': 'dar permisos de administrador',

  'run-not-found-what': 'Aquí no conocemos esta importación',
  'run-not-found-means': 'En esta computadora no hay registro de una importación «{{runId}}».',
  'run-not-found-next': 'Búscala en el historial.',

  'run-not-resumable-what': 'Esta importación no puede continuar',
  'run-not-resumable-means': 'Ya terminó, o está en marcha.',
  'run-not-resumable-next': 'Mira sus resultados en el historial.',

  'agency-at-work-what': 'Esta agencia tiene una importación en marcha',
  'agency-at-work-means': 'Sin su token se quedaría a medias. No se quitó nada.',
  'agency-at-work-next': 'Espera a que termine o detenla en Historial, y luego quita la agencia.',
  'agency-busy-what': 'Ya hay otra importación en marcha para esta agencia',
  'agency-busy-means': 'Dos a la vez podrían crear personas repetidas. La tiene {{holder}}.',
  'agency-busy-next': 'Espera a que termine o detenla allá.',

  'journal-damaged-what': 'El registro de esta importación está dañado',
  'journal-damaged-means':
    'No se puede leer la línea {{line, number}} de su archivo, así que no podemos decir qué se hizo. El archivo quedó tal cual.',
  'journal-damaged-next':
    'No importes la hoja otra vez sin revisar: vuelve a planearla y todas las personas que ya existen se encuentran por su correo.',

  'sheet-needed-what': 'Necesitamos la hoja otra vez',
  'sheet-needed-means':
    'Sin un llavero no guardamos contraseñas, así que lo que falta de esta importación solo puede continuar con la hoja.',
  'sheet-needed-next':
    'Abre la misma hoja y vuelve a planearla: las personas que ya quedaron se encuentran por su correo.',

  'preview-outdated-what': 'Hubo cambios mientras lo revisabas',
  'preview-outdated-means': 'Ahora haría más de lo que se te mostró. No se modificó nada.',
  'preview-outdated-next': 'Vuelve a revisar lo que haría y después inícialo.',

  'sheet-differs-what': 'Esta no es la hoja con la que empezó la importación',
  'sheet-differs-means': 'Cambió desde entonces, o es otra. Sus filas pueden ser de otras personas.',
  'sheet-differs-next':
    'Usa la hoja como estaba, o importa la nueva: las personas que ya quedaron se encuentran por su correo.',

  'template-name-taken-what': 'Ya hay una plantilla llamada «{{name}}»',
  'template-name-taken-means':
    'Las hojas nombran las plantillas por su nombre, así que cada nombre es de una sola.',
  'template-name-taken-next': 'Elige otro nombre. Las plantillas que vienen con la app conservan el suyo.',

  'template-not-found-what': 'Esta plantilla ya no está',
  'template-not-found-means': 'Alguien la quitó mientras tanto, quizá en otra ventana.',
  'template-not-found-next': 'Vuelve a ver la lista o guárdala como plantilla nueva.',

  'mapping-name-taken-what': 'Ya hay una asignación guardada llamada «{{name}}»',
  'mapping-name-taken-means': 'Dos con el mismo nombre se podrían confundir.',
  'mapping-name-taken-next': 'Elige otro nombre o guarda encima de la que está.',

  'mapping-not-found-what': 'Esta asignación ya no está',
  'mapping-not-found-means': 'Alguien la quitó mientras tanto, quizá en otra ventana.',
  'mapping-not-found-next': 'Vuelve a ver la lista o guárdala como nueva.',

  'draft-not-found-what': 'Este borrador ya no está',
  'draft-not-found-means': 'Se usó o se quitó mientras tanto, quizá en otra ventana.',
  'draft-not-found-next': 'Revisa en Historial si ya se importó, o empieza otra vez desde la hoja.',

  'draft-damaged-what': 'El borrador de «{{name}}» está dañado',
  'draft-damaged-means':
    'No se puede leer como se guardó, así que no se usa nada de él. Se conserva como está.',
  'draft-damaged-next':
    'Empieza otra vez desde la hoja o recupera el borrador de un respaldo de esta computadora.',

  'draft-sealed-what': 'No se puede abrir el borrador de «{{name}}»',
  'draft-sealed-means':
    'Su llave está en el almacén de contraseñas de esta computadora, que está cerrado o se vació. Se conserva como está.',
  'draft-sealed-next':
    'Desbloquea el almacén de contraseñas e intenta otra vez. Si se vació, empieza otra vez desde la hoja.',

  'other-file-what': 'Este archivo es de otro tipo',
  'other-file-means':
    'No contiene {{expected}} de esta app, o alguien lo cambió a mano. No se tomó nada de él.',
  'other-file-next': 'Elige el archivo que se guardó con «Guardar como archivo».',
  'other-file-permission-templates': 'plantillas de permisos',
  'other-file-mapping': 'una asignación de columnas',
  'other-file-draft': 'una hoja preparada',

  'newer-file-what': 'Este archivo es de una versión más nueva de la app',
  'newer-file-means': 'Puede decir cosas que esta versión no conoce, así que no se tomó nada de él.',
  'newer-file-next': 'Actualiza esta app o pide que guarden el archivo otra vez con esta versión.',

  'snapshot-not-found-what': 'Esta foto ya no está',
  'snapshot-not-found-means': 'Se quitó aquí o en otra ventana. No cambió nada más.',
  'snapshot-not-found-next': 'Elige otra foto o toma una nueva.',

  'snapshot-damaged-what': '{{name}} no se puede usar',
  'snapshot-damaged-means': '{{detail}} Lo dejamos como está y no cambió nada.',
  'snapshot-damaged-next': 'Elige otra foto o expórtala otra vez de donde vino.',
  'snapshot-unnamed': 'Este archivo',
  'snapshot-reason-not-a-snapshot': 'No es una foto exportada por Roster.',
  'snapshot-reason-damaged': 'El archivo está dañado o fue modificado: le faltan partes o no cuadran.',
  'snapshot-reason-too-new': 'Lo escribió una versión más nueva de Roster.',

  'comparison-not-found-what': 'Esta comparación ya no está abierta',
  'comparison-not-found-means': 'Solo se quedan abiertas las últimas. No se perdió ninguna foto.',
  'comparison-not-found-next': 'Compara otra vez las dos fotos.',

  'review-not-found-what': 'Esta revisión ya no está',
  'review-not-found-means': 'Se quitó aquí o en otra ventana. Nadie cambió de accesos.',
  'review-not-found-next': 'Vuelve a la lista de revisiones o empieza una nueva.',

  'review-answers-unreadable-what': '{{name}} no es una hoja de revisión contestada',
  'review-answers-unreadable-means':
    'Le falta la columna de decisiones o la que dice de quién es cada fila. No tomamos ninguna decisión de ella.',
  'review-answers-unreadable-next':
    'Elige la hoja que se envió para esta revisión, en CSV o .xlsx, con sus encabezados.',

  'file-not-found-what': 'El archivo no está',
  'file-not-found-means': 'No hay nada en {{path}}.',
  'file-not-found-next': 'Revisa el nombre y la carpeta.',

  'file-not-readable-what': 'No se puede abrir el archivo',
  'file-not-readable-means': '{{path}} está ahí, pero esta computadora no nos deja leerlo ({{detail}}).',
  'file-not-readable-next': 'Ciérralo en otros programas, revisa quién puede abrirlo o cópialo a otro lugar.',

  'file-not-writable-what': 'No se puede guardar el archivo',
  'file-not-writable-means': 'No se pudo escribir {{path}} ({{detail}}).',
  'file-not-writable-next':
    'Revisa que haya espacio en el disco, que se pueda guardar en esa carpeta y que el archivo no esté abierto en otro lado.',

  'sample-not-found-what': 'Ese ejemplo no está',
  'sample-not-found-means': 'No hay ningún ejemplo llamado «{{name}}».',
  'sample-not-found-next': 'Elige uno de la lista.',

  'invalid-input-what': 'La app pidió algo que no puede tener',
  'invalid-input-means': 'No se modificó nada. Es un error de la app, no tuyo.',
  'invalid-input-next': 'Vuelve a cargar e inténtalo otra vez. Si se repite, mándanos los detalles de abajo.',

  'host-gone-what': 'La app ya no está funcionando',
  'host-gone-means':
    'Esta ventana perdió la app que la atiende. Lo que se hizo en GoHighLevel sigue registrado; una importación en curso se puede continuar.',
  'host-gone-next': 'Inicia la app de nuevo y abre la dirección que te muestra.',

  'internal-what': 'Algo falló en la app',
  'internal-means': 'Es un error de la app, no tuyo. Lo que ya se hizo en GoHighLevel sigue registrado.',
  'internal-next': 'Inténtalo de nuevo. Si se repite, mándanos los detalles de abajo.',
};
