/** Words of headings in Spanish, English, Portuguese and French, folded: without accents and in lower case. */
const wordsOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '));

/** Words that say nothing about which field is meant. */
export const fillers = wordsOf(
  'de del la el los las lo of the do da dos das du des le les et y e and a al en in para for por pour su tu your seu sua',
  'cual es que what which is will they at official oficial legal',
);

/** The person the sheet is about: "Nombre del empleado" is simply "nombre". */
export const people = wordsOf(
  'empleado empleada empleados colaborador colaboradora colaboradores trabajador trabajadora trabajadores usuario usuaria usuarios',
  'agente agentes asesor asesora asesores persona personas miembro miembros integrante integrantes user users employee employees',
  'staff member members agent agents person people worker teammate hire funcionario funcionaria utilizador usuario utilisateur utilisateurs',
  'employe employes salarie collaborateur collaborateurs membre',
  // By what they do: sheets of one trade call their people so.
  'vendedor vendedora vendedores ejecutivo ejecutiva promotor promotora rep representative representante seller salesperson',
  'doctor doctora dr medico medica dentista physician dentist provider attorney lawyer abogado abogada advogado',
  'docente docentes profesor profesora professor maestro maestra teacher instructor instructora entrenador trainer coach',
  'enfermera enfermero nurse terapeuta therapist estilista stylist technician tecnico tecnica conductor driver chofer',
  'cajero cajera cashier recepcionista receptionist broker realtor consultor consultora consultant operador operadora',
  'volunteer volunteers voluntario voluntaria voluntarios atendente vendeur vendeuse conseiller',
);

/** Words for a number or code that stands for something. */
export const codeWords = wordsOf(
  'id ids numero number codigo code clave key folio matricula matricule badge legajo nomina payroll identificador identifier',
);

/** Somebody else than the person the sheet is about; tells so even in brackets. */
export const otherPeople = wordsOf(
  'gerente gerentes subgerente manager managers jefe jefa boss supervisor supervisora superior lider leader lead coordinador coordinadora',
  'director directora responsable encargado encargada aprobador approver dueno duena owner patron gestor gestora chefe chef directeur',
  'directrice hierarchique superviseur administra autoriza autorizado solicitante solicita solicitado requester requested submitted sender upline downline sponsor',
  'franquiciatario franquiciante franchisee reviewer revisor reclutador reclutadora recruiter interviewer assistant asistente',
  'secretaria emergencia emergency urgence madre padre mother father mae pai mere pere parent parents guardian kin relative familiar',
  'parentesco conyuge conjoint spouse partner esposo esposa hijo hija child tutor tutora beneficiario beneficiary referencia reference referido referred',
  'referral cliente clientes client clients customer customers paciente pacientes patient alumno alumna alumnos student students estudiante aluno',
  'proveedor vendor supplier fornecedor prospecto inquilino tenant landlord contador accountant secondary secundario secundaria',
);

/**
 * Words that turn a heading into something about somebody or something else: the manager's name, the company's phone,
 * an accounting code, a date. A heading with one of these is never taken for a field, not even by its values.
 */
export const foreignWords: ReadonlySet<string> = new Set([
  ...otherPeople,
  ...wordsOf(
    'company empresa empresas compania organizacion organizacao organization organisation corporacion corporativa negocio business firm societe entreprise',
    'fantasia social contable contabilidad accounting costo costos cost costs nacimiento birth birthday birthdate nascimento naissance cumpleanos',
    'edad age recovery recuperacion recuperacao alterno alterna alternativo alternativa alternate alternative',
    'backup adicional additional otro otra other anterior previous old antiguo antigua viejo actual current',
    'fax banco bank bancaria fiscal factura facturacion invoice billing rfc curp nss imss cpf cnpj ssn dominio domain host server servidor',
    'proyecto project producto product campana campaign mascota pet vacante candidate',
    'fecha date data hora time creado creada created modificado modified updated actualizado ultimo ultima last_login lastlogin acceso_ultimo',
    'verified verificado verificada confirmed confirmado confirmada enviado sent hash reset expira expires expiration vencimiento',
    'ciudad city cidade ville municipio pais country pays direccion address adresse endereco domicilio calle street rua colonia cp cep zip postal',
    'sueldo salario salary salaire comentario comentarios comment comments commentaires nota notas note notes observaciones observacion observacao',
    'descripcion description remarques sexo genero gender sexe titulo prefix suffix honorific apodo nickname alias corto short comercial preferido preferred',
    'contract contrato licencia licencias license licenses licence turno shift horario schedule talla size estatus status meta quota',
    'sangre blood civil marital seguro insurance poliza policy sicherheit securite',
  ),
]);

/** Words for where people work. */
export const places = wordsOf(
  'sucursal sucursales branch branches location locations tienda tiendas store stores shop clinica clinicas clinic clinics sede sedes',
  'plantel planteles campus local locales oficina oficinas office offices franquicia franquicias franchise franchises property propiedad',
  'unidade unidades filial filiais loja lojas consultorio restaurante restaurant hospital hotel school escuela escola gimnasio gym',
  'dealership dealer rooftop facility salon studio succursale succursales magasin boutique agence etablissement subcuenta subcuentas subaccount',
);

/** How people shorten words where a column is narrow. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  (
    'ap apellido|apell apellido|apdo apellido|pat paterno|mat materno|nomb nombre|cve clave|emp empleado|empl empleado|' +
    'no numero|num numero|nro numero|nr numero|suc sucursal|elec electronico|elect electronico|electr electronico|' +
    'pto puesto|depto departamento|fec fecha|tfno telefono|tlf telefono|tlfno telefono|telf telefono|fono telefono|fone telefone|' +
    'celu celular|mob mobile|ph phone|loc location|addr address|contrasena contrasena|pwd password|usr usuario|mgr manager'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
