import type { Wording } from '../wording';
import type { templates as en } from '../en/templates';

export const templates: Wording<typeof en> = {
  'starter-full-user': 'Usuario completo',
  'starter-front-desk': 'Recepción',
  'starter-sales': 'Ventas',
  'starter-sales-own': 'Ventas, solo sus clientes',
  'starter-marketing': 'Mercadotecnia',
  'starter-billing': 'Cobros y facturas',
  'starter-read-only': 'Solo ver',
  'starter-no-access': 'Sin acceso',

  'about-full-user': 'Todo en sus sucursales, menos decidir quién entra y lo que es de la agencia.',
  'about-front-desk': 'Contactos, conversaciones, llamadas, citas y pedir reseñas.',
  'about-sales': 'Lo de recepción, más oportunidades, acciones masivas y facturas.',
  'about-sales-own': 'Lo mismo que ventas, limitado a lo que tienen asignado.',
  'about-marketing':
    'Campañas, automatizaciones, embudos, sitios, redes sociales, reseñas y reportes de anuncios.',
  'about-billing': 'Facturas, pagos, reembolsos y sus exportaciones, con los contactos a los que pertenecen.',
  'about-read-only': 'Ve tableros, reportes, campañas y flujos de trabajo, y no cambia nada.',
  'about-no-access': 'Apaga todo, para alguien que debe seguir en la lista sin entrar a nada.',

  'file-of-several': 'Plantillas de permisos',
};
