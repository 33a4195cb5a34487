import type { Wording } from '../wording';
import type { problems as en } from '../en/problems';

export const problems: Wording<typeof en> = {
  'missing-column':
    'Ninguna columna de la hoja contiene «{{field}}». Elige la columna que lo tiene o pon un mismo valor para todas las personas.',
  'missing-column-email':
    'Ninguna columna de la hoja tiene correos electrónicos. Elige la columna que los tiene: sin correo no se puede crear ni encontrar a nadie.',
  'no-rows':
    'No hay filas debajo de los encabezados. Revisa que la fila de encabezados sea la correcta o agrega personas a la hoja.',
  'ragged-row':
    'Esta fila tiene {{cells}} celdas y los encabezados son {{columns}}. Puede que los datos estén en la columna equivocada: revisa la fila.',
  'blank-rows': 'Se saltaron las filas vacías entre los datos ({{rows}}). No se perdió nada.',
  'nul-removed':
    'El archivo trae caracteres dañados (NUL: {{count}}); los primeros están en la línea {{rows}}. Los quitamos; revisa esas filas.',
  'mixed-newlines':
    'El archivo mezcla varios tipos de salto de línea. Los leímos como uno solo; revisa que las filas estén completas.',
  'unclosed-quote':
    'Unas comillas que se abren cerca de la fila {{row}} nunca se cierran, y lo que sigue pudo quedar en una sola celda. Revisa el final de la hoja.',
  'duplicate-heading':
    'El encabezado «{{heading}}» aparece en varias columnas ({{columns}}). Revisa cuál es la correcta.',
  'left-out-rows':
    'Quedó fuera lo que no es una persona (totales, notas o encabezados repetidos). Filas: {{rows}}.',
  'hidden-rows':
    'El libro tiene filas ocultas con datos ({{rows}}). Se leyeron como las demás; si no deben entrar, exclúyelas aquí.',
  'hidden-columns':
    'El libro tiene columnas ocultas con datos ({{columns}}). Se leyeron como las demás; revisa para qué se usan.',
  'merged-cells':
    'Las celdas combinadas de varias filas se leyeron como si su valor estuviera en cada una (filas {{rows}}). Revisa que así deba ser.',
  'sheet-ignored':
    'Este archivo no es un libro y no tiene hojas, así que no se tomó en cuenta la hoja «{{value}}».',
  'unreadable-characters':
    'El archivo trae caracteres dañados (�: {{count}}); los primeros están en la línea {{rows}}. No se pueden recuperar; revisa esas filas.',
  required: 'Falta «{{field}}». Complétalo; sin este dato no se puede crear a una persona nueva.',
  'required-email':
    'Falta el correo. Complétalo: sin él no se puede crear ni encontrar a la persona en GoHighLevel.',
  'invalid-email': '«{{value}}» no es un correo electrónico. Corrígelo, por ejemplo: nombre@empresa.com.',
  'several-emails': '«{{value}}» contiene más de un correo. Deja solo el que la persona usa para entrar.',
  'email-slip': '«{{value}}» parece mal escrito. ¿Quisiste decir «{{suggestion}}»?',
  'invalid-phone':
    '«{{value}}» no es un número de teléfono que exista. Corrígelo o deja la celda vacía para seguir sin él.',
  'phone-needs-country':
    '«{{value}}» no dice de qué país es. Elige el país de los teléfonos o escríbelo con su clave (+52 …).',
  'phone-extension':
    'GoHighLevel no guarda extensiones aquí: «{{value}}» se guardará sin la extensión {{extension}}.',
  'unknown-role': 'No conocemos el rol «{{value}}». Elige qué significa para todas las filas que lo tienen.',
  'unknown-type':
    'No conocemos el tipo de usuario «{{value}}». Elige cuenta o agencia para todas las filas que lo tienen.',
  'unknown-language':
    'GoHighLevel no ofrece el idioma «{{value}}» o tiene más de una variante. Elige una para todas las filas que lo tienen.',
  'unknown-location': 'Ninguna sucursal se llama «{{value}}». Elige a cuál se refiere o corrige el nombre.',
  'unknown-location-near':
    'Ninguna sucursal se llama «{{value}}». ¿Quisiste decir {{candidates}}? Elige una sola vez para todas las filas que lo tienen.',
  'unknown-location-unchecked':
    'Todavía no pudimos comparar «{{value}}» con tus sucursales. Se buscará en cuanto conectes una agencia.',
  'ambiguous-location': '«{{value}}» puede ser más de una sucursal: {{candidates}}. Elige a cuál se refiere.',
  'unknown-scope': '«{{value}}» no es un alcance (scope) documentado por GoHighLevel. Corrígelo o quítalo.',
  'unknown-action':
    '«{{value}}» no dice qué hacer con la fila. Escribe crear, actualizar, eliminar u omitir, o deja la celda vacía.',
  'unknown-template': 'No hay una plantilla de permisos llamada «{{value}}». Elige una o créala primero.',
  'unknown-yes-no': '«{{value}}» no es sí ni no. Escribe sí o no, o deja la celda vacía.',
  'weak-password':
    'GoHighLevel rechazaría esta contraseña: necesita {{missing}}. Cámbiala o deja que generemos una.',
  'shared-password':
    'Todas las personas nuevas reciben la misma contraseña: quien la conozca puede entrar como cualquiera. Es mejor generar una para cada persona o pedir que la cambien el primer día.',
  'cannot-clear':
    '«{{value}}» pide vaciar «{{field}}», que no puede quedar vacío. Deja la celda en blanco para no cambiar nada o escribe un valor.',
  'password-length': 'al menos {{length}} caracteres',
  'password-upper': 'una letra mayúscula',
  'password-lower': 'una letra minúscula',
  'password-digit': 'un número',
  'password-special': 'un carácter especial, como ! o #',
  'invalid-url': '«{{value}}» no es una dirección web. Debe empezar con https://.',
  'invalid-id':
    '«{{value}}» no es un ID de usuario de GoHighLevel. Deja la celda vacía para buscar a la persona por su correo.',
  'invalid-twilio-map':
    'No entendemos «{{value}}». Escribe pares sucursal=número separados por punto y coma: Centro=+525512345678; Norte=+525587654321.',
  'name-not-split':
    '«{{value}}» es una sola palabra y no deja apellido. Escribe el nombre completo o usa una columna de apellidos.',
  'too-long': '«{{value}}» es demasiado largo: caben {{limit}} caracteres como máximo.',
  'formula-error':
    'La celda muestra «{{value}}»: una fórmula de la hoja falló. Pon el valor directamente en la celda.',
  'duplicate-in-sheet':
    '«{{value}}» ya está en la fila {{firstRow}}. Cuenta la primera; quita esta fila o corrige su correo.',
  'same-id-in-sheet':
    'El ID «{{value}}» ya está en la fila {{firstRow}}. Cuenta la primera; quita esta fila o corrige su ID.',
  'already-exists':
    '«{{value}}» ya existe en GoHighLevel. Elige si quieres actualizar a la persona, agregarle la sucursal u omitir la fila.',
  'was-deleted':
    'Esta persona fue eliminada de GoHighLevel hace poco. Puede que no acepte de nuevo su correo hasta que termine de eliminarla.',
  'not-found':
    'Nadie en GoHighLevel corresponde a «{{value}}», así que no hay a quién modificar. Corrígelo o crea a la persona.',
  'email-cannot-change':
    'En GoHighLevel esta persona tiene el correo «{{current}}»; la hoja dice «{{value}}». GoHighLevel no cambia correos: se actualiza todo lo demás y el correo queda igual.',
  'several-matches':
    'En GoHighLevel hay {{count}} personas con este correo. Pon en la hoja el ID de la persona correcta.',
  'maybe-moved':
    '{{name}} ({{current}}) tiene el mismo nombre y el mismo teléfono o las mismas sucursales. Si es la misma persona con otro correo, indícalo; si no, se toma como alguien nuevo.',
  'flags-bind-no-admin':
    'GoHighLevel no limita a un administrador con permisos sueltos: lo que se desactiva aquí solo cuenta cuando su rol es “usuario”.',
  'agency-level-locations':
    'Esta persona trabaja a nivel de agencia, así que puede llegar a todas las sucursales, diga lo que diga esta lista.',
  'outcome-unclear':
    'Todavía no se sabe si «{{value}}» llegó a crearse. Primero vuelve a enviar esta fila sin cambios: así se averigua. Después ya podrás modificarla.',
};
