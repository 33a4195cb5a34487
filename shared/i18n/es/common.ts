import type { Wording } from '../wording';
import type { common as en } from '../en/common';

export const common: Wording<typeof en> = {
  'app-name': 'Roster for GHL',
  cancel: 'Cancelar',
  close: 'Cerrar',
  'try-again': 'Intentar de nuevo',
  loading: 'Cargando…',
  'more-access': 'Más acceso',
  'details-for-support': 'Detalles para soporte',
  'support-status': 'Estado {{status}}',
  'support-trace': 'Rastreo {{traceId}}',
  'support-kind': 'Tipo {{kind}}',
  'saved-at': 'Guardado en {{path}}',
  'saved-download': 'Descargando {{fileName}}',
  'start-failed': 'No se pudo abrir la aplicación',
  'start-failed-next': 'Ciérrala y ábrela otra vez. Si no funciona, mándanos la línea de abajo.',
  'screen-failed': 'Algo falló en esta pantalla',
  'screen-failed-next':
    'Lo que hiciste en GoHighLevel no se ve afectado, y si hay una importación en curso, sigue. Abre la pantalla otra vez.',
  'not-found': 'Aquí no hay nada',
  'not-found-next': 'Puede que el enlace sea viejo. Desde Inicio llegas a todo.',
  'go-home': 'Ir a Inicio',
};
