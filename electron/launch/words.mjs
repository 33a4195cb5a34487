// What `npm start` and `npm run cli` say before anything is built. All other words of the app are in shared/i18n, which does
// not exist for a process that has yet to build it.

const english = {
  build: 'Preparing the app (once after every change)…',
  fetching: 'Fetching the desktop window from electronjs.org (once)…',
  because: (reason) => `Opening in the browser instead of a window of its own: ${reason}.`,
  asked: 'you asked for it',
  noDisplay: 'this computer shows no desktop here',
  oldNode: (version) => `fetching Electron needs Node 22.12 or newer, and this is ${version}`,
  skipped:
    "Electron's binary is not here, and fetching it is switched off (CI or ELECTRON_SKIP_BINARY_DOWNLOAD)",
  notFetched: "Electron's binary is not here and could not be fetched",
  crashed: 'the window could not start on this computer',
};

const spanish = {
  build: 'Preparando la aplicación (una vez después de cada cambio)…',
  fetching: 'Descargando la ventana de escritorio de electronjs.org (una sola vez)…',
  because: (reason) => `Se abre en el navegador y no en su propia ventana: ${reason}.`,
  asked: 'así lo pediste',
  noDisplay: 'esta computadora no tiene aquí un escritorio',
  oldNode: (version) => `para descargar Electron se necesita Node 22.12 o más nuevo, y este es ${version}`,
  skipped:
    'falta el programa de Electron y su descarga está desactivada (CI o ELECTRON_SKIP_BINARY_DOWNLOAD)',
  notFetched: 'falta el programa de Electron y no se pudo descargar',
  crashed: 'la ventana no pudo abrirse en esta computadora',
};

/**
 * @param {Record<string, string | undefined>} variables the environment; POSIX order, else the system's own locale
 * @returns {typeof english}
 */
export function chooseWords(variables) {
  const locale = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG;
  return /^es([-_.@]|$)/i.test(locale || Intl.DateTimeFormat().resolvedOptions().locale) ? spanish : english;
}
