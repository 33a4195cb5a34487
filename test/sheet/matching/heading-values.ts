/** What stands under a heading, by kind: enough values for the matching to judge by, none of anybody real. */
const lists: Readonly<Record<string, string>> = {
  'given name': 'Ana; Luis; María José; Karla; Juan Carlos; Sofía; Hugo; Elena',
  surname: 'Ruiz; Pérez López; Peña; García; Núñez; Smith; Souza; Dubois',
  'full name':
    'Ana Ruiz Peña; Luis Pérez; María José García; Karla Núñez; Juan Carlos Soto; John Smith; Elena Díaz; Hugo Paz',
  'surname first':
    'Ruiz Peña, Ana; Pérez, Luis; García, María José; Núñez, Karla; Soto, Juan Carlos; Smith, John; Díaz, Elena',
  email:
    'ana@clinica.example; luis@clinica.example; mj@clinica.example; karla@clinica.example; jc@clinica.example; elena@clinica.example',
  'other email':
    'anita@correo.example; lp@correo.example; mj1990@correo.example; kn@correo.example; jefe@correo.example; otra@correo.example',
  phone: '777 561 0738; 777 561 0739; +52 777 561 0740; (734) 342-1122; 734 342 1123; 55 1234 5678',
  'office phone': '777 100 2000; 777 100 2001; 777 100 2002; 777 100 2003; 777 100 2004; 777 100 2005',
  role: 'Administrador; Usuario; Vendedor; Admin; User; Usuario',
  job: 'Dentista; Recepcionista; Enfermera; Gerente; Higienista; Contador; Chofer; Intendente',
  branch: 'Zacatepec; Jojutla; Clínica Norte; Jojutla; Zacatepec; Zacatepec',
  branches: 'Zacatepec; Jojutla | Zacatepec; Clínica Norte; Jojutla; Zacatepec | Clínica Norte',
  'location id': 'zacatepec00000000001; jojutla0000000000001; zacatepec00000000001; clinicanorte00000001',
  'ghl id': 'aB3dEf6hIj9kLmN0pQr1; bC4eFg7iJk0lMnO1qRs2; cD5fGh8jKl1mNoP2rSt3',
  uuid: '6f1c1e2a-0b1c-4d2e-8f3a-112233445566; 7a2d2f3b-0b1c-4d2e-8f3a-112233445567; 8b3e304c-0b1c-4d2e-8f3a-112233445568',
  'slack id': 'U02ABCDE1; U02ABCDE2; U02ABCDE3; U02ABCDE4',
  'staff number': '1001; 1002; 1003; 1004; 1005; 1006',
  'row number': '1; 2; 3; 4; 5; 6',
  'small code': 'A-1; A-2; B-1; B-2; C-7; C-8',
  'cost centre': 'CC-100; CC-200; CC-300; CC-100; CC-100',
  'long code': 'RUPA900201MMSZXN04; PELL880312HMSRPS09; GAMM910723MMSRRJ01; NUKA950101MMSXRR02',
  'tax id': 'RUPA900201AB1; PELL880312CD2; GAMM910723EF3; NUKA950101GH4',
  number: '52; 1873; 440; 91; 3301; 18',
  money: '10,500.00; 9,800.50; 12,000.00; 8,750.00',
  percentage: '10%; 8%; 12.5%; 7%',
  date: '01/02/1990; 12/03/1988; 23/07/1991; 05/11/1995; 30/06/1993',
  birthday: '1 de febrero; 12 de marzo; 23 de julio; 5 de noviembre',
  'date time': '2026-01-05 10:00:00; 2026-01-06 11:30:00; 2026-01-07 09:15:00',
  'yes no': 'Sí; No; Sí; Sí; No',
  active: 'Activo; Inactivo; Activo; Activo; Suspendido',
  department: 'Ventas; Operaciones; Finanzas; Recursos Humanos; Sistemas; Operaciones',
  company: 'Clínicas Unidas SA; Dental Sur SC; Clínicas Unidas SA; Grupo Norte SA de CV',
  city: 'Cuernavaca; Puebla; Toluca; Cuernavaca; Pachuca',
  state: 'Morelos; Puebla; Hidalgo; Morelos; Oaxaca',
  street: 'Av. Juárez 12; Calle 5 de Mayo 8; Reforma 100; Hidalgo 33',
  'postal code': '62780; 62900; 06600; 72000; 50000',
  url: 'https://fotos.example/1.png; https://fotos.example/2.png; https://fotos.example/3.png',
  language: 'Español; Inglés; Español; Español; Portugués',
  'language code': 'es; en_US; es; pt_BR; es',
  password: 'Segura#2026; Clave$Nueva7; Otra_Mas88!; Hola-Mundo9; Xk29!pqLm',
  username: 'ana.ruiz; lperez; mjgarcia; knunez; jcsoto',
  handle: 'anita; luisin; marijo; karlita; juanca',
  note: 'pendiente; llamar mañana; ok; viene de otra sede; sin comentarios',
  extension: '101; 102; 103; 104; 105',
  blood: 'O+; A+; O-; B+; O+',
  size: 'M; CH; G; M; XL',
  sex: 'F; M; F; F; M',
  shift: 'Matutino; Vespertino; Mixto; Matutino; Nocturno',
  group: '1A; 2B; 3C; 1B; 2A',
  subject: 'Ortodoncia; Matemáticas; Pediatría; Historia; Masaje',
  project: 'Torre Sol; Bosque Real; Vista Lago; Torre Sol',
  contract: 'Indefinido; Temporal; Indefinido; Honorarios',
  'civil status': 'Soltera; Casado; Soltera; Unión libre',
  kinship: 'Madre; Esposo; Hermana; Padre',
  policy: 'PX-99120; PX-99121; PX-99122',
  title: 'Sra.; Sr.; Dra.; Ing.',
  timezone: 'America/Mexico_City; America/Tijuana; America/Mexico_City',
  hash: '5f4dcc3b5aa765d61d8327deb882cf99; 098f6bcd4621d373cade4e832627b4f6; ad0234829205b9033196ba818f7a872b',
  ip: '10.0.0.1; 187.190.1.2; 201.100.3.4',
  'contact kind': 'Mobile; Work; Mobile; Home',
  'distinguished name': 'CN=Ana Ruiz,OU=Ventas,DC=x; CN=Luis Perez,OU=Ventas,DC=x; CN=Karla,OU=TI,DC=x',
  type: 'Cuenta; Agencia; Cuenta; Cuenta',
  action: 'Alta; Baja; Actualizar; Alta',
  scopes: 'contacts.write; contacts.write, workflows.readonly; campaigns.readonly',
  template: 'Recepción; Ventas completas; Solo lectura; Recepción',
  twilio:
    'zacatepec00000000001=+527775610738; jojutla0000000000001=+527343421122; zacatepec00000000001=+527775610739',
  blank: '',
};

/** @returns values of that kind; throws when nobody has written any. */
export function valuesOf(kind: string): readonly string[] {
  const list = lists[kind];
  if (list === undefined) throw new Error(`no values of the kind “${kind}” are written down`);
  return list
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
