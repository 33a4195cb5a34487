import type { MenuItemConstructorOptions } from 'electron';
import type { Translate } from '#shared/i18n/create-translator';

/**
 * A small menu for what people expect of any window: copy and paste (macOS takes them from the menu), larger and smaller
 * text, full screen. Electron's own menu would add a developer console and links to electronjs.org.
 */
export function createMenu(t: Translate, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const appMenu: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [{ label: 'Roster for GHL', submenu: [{ role: 'quit', label: t('hosts:menuQuit') }] }]
      : [];
  return [
    ...appMenu,
    {
      label: t('hosts:menuEdit'),
      submenu: [
        { role: 'undo', label: t('hosts:menuUndo') },
        { role: 'redo', label: t('hosts:menuRedo') },
        { type: 'separator' },
        { role: 'cut', label: t('hosts:menuCut') },
        { role: 'copy', label: t('hosts:menuCopy') },
        { role: 'paste', label: t('hosts:menuPaste') },
        { role: 'selectAll', label: t('hosts:menuSelectAll') },
      ],
    },
    {
      label: t('hosts:menuView'),
      submenu: [
        { role: 'zoomIn', label: t('hosts:menuZoomIn') },
        { role: 'zoomOut', label: t('hosts:menuZoomOut') },
        { role: 'resetZoom', label: t('hosts:menuZoomReset') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: t('hosts:menuFullScreen') },
      ],
    },
    {
      label: t('hosts:menuWindow'),
      submenu: [
        { role: 'minimize', label: t('hosts:menuMinimize') },
        { role: 'close', label: t('hosts:menuClose') },
      ],
    },
  ];
}
