import { foldText } from '../fold-text';

/** Words that say nothing about which field is meant. */
const fillers = new Set(
  'de del la el los las lo of the do da dos das du des le et y e and a al en in para for por su tu your seu sua'.split(
    ' ',
  ),
);

/** The person the sheet is about: "Nombre del empleado" is simply "nombre". */
const people = new Set(
  (
    'empleado empleada empleados colaborador colaboradora trabajador trabajadora usuario usuaria usuarios agente asesor ' +
    'asesora persona personal miembro integrante user users employee staff member agent person funcionario funcionaria ' +
    'utilizador utilisateur'
  ).split(' '),
);

/**
 * Words that turn a heading into something about somebody or something else: the manager's name, the company's phone,
 * an accounting code, a date. A heading with one of these is never taken for a field, not even by its values.
 */
const foreign = new Set(
  (
    'gerente gerentes manager managers jefe jefa boss supervisor supervisora superior lider coordinador coordinadora ' +
    'director directora responsable encargado encargada aprobador approver dueno owner patron gestor chefe ' +
    'company empresa empresas compania organizacion organization organisation corporacion corporativa negocio business firm ' +
    'emergencia emergency contable contabilidad accounting nacimiento birth birthday birthdate nascimento cumpleanos edad age ' +
    'madre padre mother father mae pai conyuge spouse esposo esposa hijo hija child tutor beneficiario beneficiary ' +
    'recovery recuperacion recuperacao alterno alterna alternativo alternativa alternate alternative secundario secundaria ' +
    'secondary backup adicional additional otro otra other anterior previous old antiguo viejo ' +
    'referencia reference cliente clientes client customer proveedor vendor supplier prospecto lead ' +
    'fax banco bank bancaria fiscal factura facturacion invoice billing rfc curp nss imss cpf cnpj ssn dominio domain host server servidor ' +
    'proyecto project producto product campana campaign mascota pet ' +
    'fecha date data hora time creado creada created modificado modified updated actualizado ultimo ultima last_login lastlogin ' +
    'verified verificado verificada confirmed confirmado confirmada enviado sent hash reset expira expires expiration ' +
    'ciudad city cidade municipio pais country direccion address endereco domicilio calle street colonia cp zip postal ' +
    'sueldo salario salary comentario comentarios comment comments nota notas notes observaciones descripcion description ' +
    'sexo genero gender titulo prefix suffix honorific apodo nickname alias corto short comercial preferido preferred ' +
    'contract contrato licencia licencias license licenses turno shift horario schedule talla estatus status meta quota'
  ).split(' '),
);

export interface HeadingWords {
  /** Folded words without fillers, joined by blanks. */
  readonly full: string;
  /** The same without the words for the person the sheet is about; `full` when nothing else is left. */
  readonly core: string;
  /** True when a word shows that the heading is about somebody or something else. */
  readonly foreign: boolean;
}

/**
 * Reduces a heading to what it says: "E-mail Address [Required]*" → "e mail address", "Nombre(s)" → "nombres",
 * "firstName" → "first name", "Teléfono (10 dígitos)" → "telefono".
 */
export function readHeading(heading: string): HeadingWords {
  const spaced = heading
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/\(([aeo]?s|[aeo])\)/gi, '$1')
    .replace(/[([{<].*?[)\]}>]/g, ' ');
  // A heading that is nothing but brackets keeps what is in them.
  const words = splitWords(spaced).length > 0 ? splitWords(spaced) : splitWords(heading);
  const telling = words.filter((word) => !fillers.has(word) && !requiredMarks.has(word));
  const kept = telling.length > 0 ? telling : words;
  const core = kept.filter((word) => !people.has(word));
  return {
    full: kept.join(' '),
    core: (core.length > 0 ? core : kept).join(' '),
    foreign: kept.some((word) => foreign.has(word)),
  };
}

const requiredMarks = new Set([
  'required',
  'requerido',
  'requerida',
  'obligatorio',
  'obligatoria',
  'obrigatorio',
  'optional',
  'opcional',
]);

function splitWords(text: string): string[] {
  const words = foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? [] : words.split(' ');
}
