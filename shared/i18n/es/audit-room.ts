import type { Wording } from '../wording';
import type { auditRoom as en } from '../en/audit-room';

export const auditRoom: Wording<typeof en> = {
  title: 'Auditorías',
  lead: 'Quién tiene acceso a qué, qué cambió desde la última vez y qué merece atención.',
  offline: 'Una auditoría mira dentro de una agencia',
  'offline-means':
    'Conecta la tuya o prueba con la agencia de práctica. Mirar no cambia nada en GoHighLevel.',
};
