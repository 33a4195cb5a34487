import type { Wording } from '../wording';
import type { sheet as en } from '../en/sheet';

export const sheet: Wording<typeof en> = {
  'failure-empty-file': 'El archivo está vacío. Revisa que se haya guardado y vuelve a elegirlo.',
  'failure-no-data':
    'El archivo no trae datos, solo celdas vacías. Revisa que sea el archivo y la hoja correctos.',
  'failure-not-a-sheet':
    'Este archivo es {{looksLike}}, no una hoja de cálculo. Ábrelo en tu hoja de cálculo, guárdalo como .xlsx o .csv y elige ese archivo.',
  'failure-old-excel':
    'Es un libro de un Excel antiguo (.xls). Ábrelo en Excel, guárdalo como .xlsx y elige el archivo nuevo.',
  'failure-encrypted':
    'Este libro está protegido con contraseña. Ábrelo en Excel, quítale la contraseña, guárdalo y vuelve a elegirlo.',
  'failure-damaged':
    'No se pudo leer el archivo: parece dañado ({{detail}}). Ábrelo en tu hoja de cálculo, guárdalo de nuevo y elige ese archivo.',
  'failure-too-large':
    'El archivo es demasiado grande: se pueden leer hasta {{megabytes}} MB. Divídelo en varios archivos.',
  'failure-no-such-row':
    'La fila {{row}} no puede tener los encabezados: la hoja solo tiene {{rows}} filas. Elige una fila de la hoja, o ninguna.',
  'failure-no-such-sheet': 'El libro no tiene una hoja llamada «{{sheetName}}». Tiene: {{sheetNames}}.',
  'failure-draft-version':
    'Otra versión de la app guardó este borrador (formato {{version}}) y esta no puede abrirlo. Ábrelo con esa versión o elige el archivo original.',
  'failure-draft-damaged':
    'Este borrador está dañado y no se puede abrir. Vuelve a elegir el archivo original.',
  'failure-draft-reads-otherwise':
    'Esta versión de la app lee el archivo de este borrador de otra manera que la que lo guardó, y los cambios podrían caer en celdas equivocadas. Vuelve a elegir el archivo original.',
  'failure-original-missing':
    'Este borrador llegó sin su archivo original, porque se dejaron fuera las contraseñas. Para leerlo de otra manera, vuelve a elegir el archivo original.',
  'looks-like-picture': 'una imagen',
  'looks-like-pdf': 'un PDF',
  'looks-like-document': 'un documento de texto o una presentación',
  'looks-like-archive': 'un archivo comprimido',
  'looks-like-media': 'un video o un audio',
  'looks-like-web-page': 'una página web',
  'looks-like-xml': 'un archivo XML',
  'looks-like-json': 'un archivo JSON',
  'looks-like-open-document': 'un archivo OpenDocument',
  'looks-like-binary-excel': 'un libro binario (.xlsb)',
  'looks-like-binary': 'un archivo interno de un programa',
  'step-edit_one': 'una celda cambiada',
  'step-edit_other': '{{count, number}} celdas cambiadas',
  'step-edit-row': 'celda cambiada en la fila {{row}}',
  'step-fix_one': '{{count, number}} celda corregida',
  'step-fix_other': '{{count, number}} celdas corregidas',
  'step-replace_one': '{{count, number}} celda reemplazada',
  'step-replace_other': '{{count, number}} celdas reemplazadas',
  'step-exclude_one': '{{count, number}} fila dejada fuera',
  'step-exclude_other': '{{count, number}} filas dejadas fuera',
  'step-include_one': '{{count, number}} fila incluida de nuevo',
  'step-include_other': '{{count, number}} filas incluidas de nuevo',
  'step-columns': 'lo que significa una columna',
  'step-defaults': 'un valor para todos',
  'step-answers': 'lo que representa un valor',
  'step-choices': 'una elección',
  'reason-chosen': 'Lo elegiste tú',
  'reason-remembered': 'Como lo elegiste la última vez',
  'reason-known-export': 'Reconocido como exportación de un programa conocido',
  'reason-exact-heading': 'Lo dice el encabezado',
  'reason-similar-heading': 'El encabezado se escribe casi igual',
  'reason-values': 'Los valores lo parecen',
  'reason-none': 'Nada coincide',
};
