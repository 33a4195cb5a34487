import type { Wording } from '../wording';
import type { mappings as en } from '../en/mappings';

export const mappings: Wording<typeof en> = {
  'file-unnamed': 'Asignación de columnas',
};
