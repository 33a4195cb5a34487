import type { Wording } from '../wording';
import type { fields as en } from '../en/fields';

export const fields: Wording<typeof en> = {
  email: 'Correo electrónico',
  firstName: 'Nombre',
  lastName: 'Apellidos',
  fullName: 'Nombre completo',
  password: 'Contraseña',
  phone: 'Teléfono',
  type: 'Tipo de usuario',
  role: 'Rol',
  locationIds: 'Sucursal (subcuenta)',
  permissionTemplate: 'Plantilla de permisos',
  scopes: 'Alcances (scopes)',
  scopesAssignedToOnly: 'Alcances solo sobre lo asignado',
  profilePhoto: 'Foto de perfil',
  twilioPhone: 'Números de Twilio',
  platformLanguage: 'Idioma',
  id: 'ID de usuario en GoHighLevel',
  action: 'Qué hacer con la fila',
};
