const people = [
  'María del Carmen Ruiz',
  'Juan Pérez López',
  'Ana Sofía Martínez',
  'Luis García',
  'Karla Ramos Díaz',
];
const places = ['Zacatepec', 'Jojutla', 'Clínica Norte', 'Jojutla; Cuautla', 'Cuautla'];
const headings =
  'Nombre completo,Nombres,Apellidos,Correo electrónico,Teléfono celular,Sucursal,Rol,Contraseña,Tipo de usuario,Idioma,Notas,permissions.contactsEnabled,permissions.tagsEnabled,Departamento,Acción';

/** A sheet of 15 columns in which every email, phone and password differs, as they do in real ones. */
export function makeSheet(rows: number): Uint8Array {
  const lines = [headings];
  for (let i = 0; i < rows; i++) {
    const phone = `777 ${200 + (i % 700)} ${1000 + (Math.floor(i / 700) % 9000)}`;
    lines.push(
      [
        people[i % people.length],
        'Ana',
        'López',
        `persona${i}@empresa${i % 50}.com.mx`,
        phone,
        places[i % places.length],
        i % 3 === 0 ? 'Administrador' : 'Vendedor',
        `Segura#${i}x`,
        'Cuenta',
        'Español',
        `nota ${i}`,
        'sí',
        'no',
        'Ventas',
        '',
      ].join(','),
    );
  }
  return new TextEncoder().encode(lines.join('\r\n'));
}
