import type { Wording } from '../wording';
import type { mappings as en } from '../en/mappings';

export const mappings: Wording<typeof en> = {
  'file-unnamed': 'Asignación de columnas',
  title: 'Columnas recordadas',
  lead: 'Cómo se entendieron tus hojas. La próxima con los mismos encabezados se llena sola; nunca se guarda una contraseña.',

  menu: 'Columnas recordadas',
  'menu-save': 'Guardar con un nombre…',
  'menu-export': 'Guardar como archivo…',
  'menu-import': 'Usar un archivo…',
  'menu-manage': 'Administrarlas en Ajustes',
  'menu-use': 'Usar unas guardadas',
  'menu-none': 'Aún no guardas ninguna con nombre',
  'menu-remove': 'Quitar {{name}}',

  'recalled-title': 'Ya conocemos estos encabezados',
  'recalled-text':
    'Las columnas y respuestas son las que diste para «{{file}}» ({{when}}). Cambia aquí lo que esta vez sea distinto.',
  'recalled-named':
    'Las columnas y respuestas son las que guardaste como «{{name}}» ({{when}}). Cambia aquí lo que sea distinto.',
  'recalled-plain':
    'Las columnas y respuestas son las que diste antes ({{when}}). Cambia aquí lo que sea distinto.',
  'applied-title': 'Ahora se usa «{{name}}»',
  'applied-known_one':
    'Reconoció {{count, number}} de las {{of, number}} columnas. Las demás quedan como estaban.',
  'applied-known_other':
    'Reconoció {{count, number}} de las {{of, number}} columnas. Las demás quedan como estaban.',
  'applied-undo': 'Deshacerlo',
  'saved-title': 'Se guardó como «{{name}}»',

  'save-title': 'Guardar estas columnas',
  'rename-title': 'Nombre para estas columnas',
  'name-label': 'Nombre',
  'name-help': 'Se guardan columnas, respuestas y valores para todos, pero ninguna contraseña.',
  'name-taken': 'Ya hay otras con este nombre.',
  'name-save': 'Guardar',
  'name-replace': 'Reemplazar las anteriores',

  'list-none': 'Aún no se recuerda nada. Aquí aparecerá la primera hoja que pase del paso de columnas.',
  'list-more_one': 'Mostrar {{count, number}} más',
  'list-more_other': 'Mostrar {{count, number}} más',
  'list-columns_one': '{{count, number}} columna',
  'list-columns_other': '{{count, number}} columnas',
  'list-file': 'la última vez para {{file}}',
  'headings-more_one': '{{headings}} y {{count, number}} más',
  'headings-more_other': '{{headings}} y {{count, number}} más',
  rename: 'Cambiar nombre',
  'rename-of': 'Cambiar nombre: {{name}}',
  'give-name': 'Ponerle nombre',
  'give-name-of': 'Ponerle nombre: {{name}}',
  export: 'Guardar como archivo',
  'export-of': 'Guardar como archivo: {{name}}',
  remove: 'Quitar',
  'remove-of': 'Quitar: {{name}}',
  removed: 'Se olvidó «{{name}}»',
  'put-back': 'Recuperarlo',
  drop: 'Suelta aquí un archivo de columnas recordadas',
  imported: 'Se agregó «{{name}}»',
};
