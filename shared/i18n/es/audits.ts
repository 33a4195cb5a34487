import type { audits as english } from '../en/audits';
import type { Wording } from '../wording';

export const audits: Wording<typeof english> = {
  'file-findings': 'Hallazgos {{date}}',
  'file-changes': 'Cambios {{date}}',
  'heading-severity': 'Importancia',
  'heading-finding': 'Hallazgo',
  'heading-person': 'Persona o sucursal',
  'heading-email': 'Correo',
  'heading-detail': 'En este caso',
  'heading-do': 'Qué hacer',
  'heading-dismissed': 'Aceptado porque',
  'heading-dismissed-at': 'Aceptado el',
  'heading-dismissed-until': 'Aceptado hasta',
  'heading-rule': 'Regla',
  'heading-userId': 'Id de usuario',
  'heading-locationId': 'Id de sucursal',
  'heading-change': 'Cambio',
  'heading-escalation': 'Más acceso',
  'heading-before': 'Antes',
  'heading-after': 'Después',
  'heading-field': 'Campo de la API',
  'caution-different-reach':
    'Una de las dos fotos muestra solo una sucursal: no se puede saber quién llegó ni quién se fue.',
  'caution-different-company': 'Las dos fotos son de agencias distintas.',
  'caution-wrong-order': 'La primera foto es más reciente que la segunda.',
  'caution-without-details':
    'Al menos una de las fotos se tomó sin detalles: no se ven cambios de alcances ni de la verificación en dos pasos.',
  yes: 'Sí',
  on: 'activado',
  off: 'apagado',
};
