import type { findings as english } from '../en/findings';
import type { Wording } from '../wording';

export const findings: Wording<typeof english> = {
  'severity-high': 'Alta',
  'severity-medium': 'Media',
  'severity-low': 'Baja',

  'agency-level-title': 'Acceso a toda la agencia',
  'agency-level-means':
    'Estas personas entran a todas las sucursales, también a las que se abran después. Si son administradores, ahí pueden cambiarlo todo.',
  'agency-level-do':
    'Déjalo para quienes dirigen la agencia. A los demás dales una cuenta solo de las sucursales donde trabajan.',
  'agency-level-detail': 'Nivel agencia, {{role}}',

  'no-two-factor-title': 'Sin verificación en dos pasos',
  'no-two-factor-means': 'Basta adivinar o robar la contraseña para entrar como esta persona.',
  'no-two-factor-do':
    'Pídeles que la activen en GoHighLevel, en su perfil; primero la gente de la agencia y los administradores.',
  'no-two-factor-detail': '{{role}} solo con contraseña',

  'everything-on-title': 'Todo activado',
  'everything-on-means':
    'No tiene ningún permiso apagado. GoHighLevel lo hace solo cuando nadie dice qué puede hacer una persona nueva.',
  'everything-on-do': 'Elige una plantilla de permisos que le quede a su puesto y aplícala.',
  'everything-on-detail': 'Tiene activados los {{count, number}} permisos',

  'risky-rights-title': 'Puede exportar, reembolsar, borrar o cambiar en bloque',
  'risky-rights-means':
    'Lo que se hace con estos permisos no tiene regreso: datos que salen, dinero que se devuelve.',
  'risky-rights-do': 'Pregunta para qué los necesita y apaga lo que nadie pueda justificar.',
  'risky-rights-detail': 'Puede: {{list}}',

  'many-sub-accounts-title': 'Acceso a muchas sucursales',
  'many-sub-accounts-means':
    'Una sola cuenta abre muchas sucursales: si alguien abusa de ella, les pega a todas.',
  'many-sub-accounts-do': 'Quítale las sucursales donde ya no trabaja.',
  'many-sub-accounts-detail': '{{count, number}} sucursales, más de {{limit, number}}',

  'many-admins-title': 'Muchos administradores en una sucursal',
  'many-admins-means': 'Cada uno puede cambiarlo todo ahí, incluso los accesos de los demás.',
  'many-admins-do':
    'Deja como administradores a quienes de verdad la administran; a los demás hazlos usuarios.',
  'many-admins-detail': '{{count, number}} administradores: {{list}}',

  'no-admin-title': 'Sucursal sin administrador propio',
  'no-admin-means': 'Nadie que trabaje ahí puede dar ni quitar accesos: todo tiene que pasar por la agencia.',
  'no-admin-do': 'Haz administrador a quien responda por la sucursal, o anota que la agencia se encarga.',
  'no-admin-detail_one': '{{count, number}} persona, ningún administrador',
  'no-admin-detail_other': '{{count, number}} personas, ningún administrador',

  'duplicate-person-title': 'Quizá una persona con dos cuentas',
  'duplicate-person-means': 'Cuando alguien se va, la segunda cuenta se olvida fácilmente y queda abierta.',
  'duplicate-person-do': 'Averigua cuál usa, pasa lo que haga falta y elimina la otra.',
  'duplicate-person-detail-phone': 'El mismo teléfono que {{name}} ({{email}})',
  'duplicate-person-detail-name': 'Casi el mismo nombre y correo que {{name}} ({{email}})',

  'foreign-domain-title': 'Correo fuera de la agencia',
  'foreign-domain-means':
    'En la agencia nadie puede cerrar este correo cuando la persona se vaya, y las contraseñas se restablecen por correo.',
  'foreign-domain-do': 'Dale una cuenta con un correo de la agencia, o anota de quién se trata.',
  'foreign-domain-detail-public': 'Correo personal en {{domain}}; la agencia usa {{list}}',
  'foreign-domain-detail-other': 'Correo en {{domain}}; la agencia usa {{list}}',

  'template-differs-title': 'No coincide con la plantilla de permisos de su rol',
  'template-differs-means':
    'Tienes una plantilla para las personas con este rol, y los permisos de esta persona son otros.',
  'template-differs-do': 'Aplica la plantilla, o anota por qué esta persona necesita algo distinto.',
  'template-differs-detail-more': 'Más que “{{template}}”: {{list}}',
  'template-differs-detail-less': 'Menos que “{{template}}”: {{list}}',

  'no-sub-account-title': 'En ninguna sucursal',
  'no-sub-account-means':
    'Una cuenta que no es de ningún lado se le escapa a quien revisa sucursal por sucursal.',
  'no-sub-account-do': 'Asígnale una sucursal o elimínala.',
  'no-sub-account-detail': 'Sin sucursal y sin ser de la agencia',

  'no-scopes-title': 'No puede hacer nada',
  'no-scopes-means':
    'Tiene todos los alcances apagados: entra y no encuentra nada. Casi nunca es a propósito.',
  'no-scopes-do': 'Actívale los alcances que pide su trabajo, o elimina la cuenta.',
  'no-scopes-detail': 'Ningún alcance activado',

  'unchanged-long-title': 'Mucho tiempo sin cambios',
  'unchanged-long-means':
    'Hace mucho que nadie toca esta cuenta. GoHighLevel no dice cuándo entró alguien por última vez.',
  'unchanged-long-do': 'Pregunta si la persona sigue trabajando ahí.',
  'unchanged-long-detail': 'Último cambio: {{date}}, {{count, number}} días antes de la foto',
};
