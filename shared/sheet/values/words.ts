import type { PlatformLanguage, UserRole, UserType } from '../../ghl/user';
import type { RowAction } from '../types';
import { foldWords } from '../fold-text';

/** A word's meaning and how far it can be trusted: a guess is used, and shown to be looked at. */
export interface WordMeaning<T> {
  readonly value: T;
  readonly sure: boolean;
}

/** How a value is looked up: punctuation does not matter, unless there is nothing else ("✓"). */
export function foldValue(text: string): string {
  const words = foldWords(text);
  return words === '' ? text.trim() : words;
}

export type Vocabulary<T> = ReadonlyMap<string, WordMeaning<T>>;

function vocabulary<T extends string>(
  sure: Readonly<Partial<Record<T, string>>>,
  guessed?: Readonly<Partial<Record<T, string>>>,
): Vocabulary<T> {
  const words = new Map<string, WordMeaning<T>>();
  const add = (table: Readonly<Partial<Record<T, string>>>, isSure: boolean): void => {
    for (const [value, list] of Object.entries(table) as [T, string][]) {
      for (const word of list.split(',')) words.set(foldValue(word), { value, sure: isSure });
    }
  };
  if (guessed !== undefined) add(guessed, false);
  add(sure, true);
  return words;
}

/**
 * Leading titles (gerente, manager, director) are left out on purpose: whether a manager administers is a decision about
 * rights, and nobody gets rights by a guess of ours. They are asked about, once each.
 */
export const roleWords = vocabulary<UserRole>(
  {
    admin:
      'admin, administrador, administradora, administrator, administradores, admins, administración, account admin, account-admin, administrador de sucursal, ' +
      'administradora de sucursal, administrador de cuenta, administrador de subcuenta, sub-account admin, subaccount admin, location admin, administrateur, administradora de cuenta, administrador(a), administrador/a',
    user: 'user, usuario, usuaria, usuarios, users, usuario normal, usuario estándar, standard user, account user, account-user, usuario de sucursal, usuário, utilizador, utilisateur, regular user, usuario básico, basic user, usuario(a), usuario/a',
    agency_admin:
      'agency_admin, agency admin, agency-admin, administrador de agencia, administradora de agencia, administrador de la agencia, administrador da agência',
  },
  {
    user:
      'vendedor, vendedora, vendedores, vendedor(a), vendedor/a, ventas, asesor, asesora, asesores, asesor(a), asesor de ventas, asesora de ventas, asesor comercial, asesora comercial, ejecutivo de ventas, ' +
      'ejecutiva de ventas, ejecutivo comercial, empleado, empleada, empleados, colaborador, colaboradora, agente, agentes, agente de ventas, promotor, promotora, recepcionista, recepción, ' +
      'auxiliar, asistente, cajero, cajera, operador, operadora, staff, employee, agent, sales, salesperson, sales rep, sales agent, seller, representative, rep, member, miembro, ' +
      'receptionist, front desk, assistant, estilista, terapeuta, técnico, técnica, telemarketing, consultor, consultora, atendente, funcionário, funcionária, vendas, sales representative, sales executive',
  },
);

export const typeWords = vocabulary<UserType>({
  account:
    'account, cuenta, subcuenta, sub-account, subaccount, sub-cuenta, sucursal, branch, location, conta, subconta, sub-conta, filial, unidade, account user, usuario de cuenta, usuario de sucursal, usuario de subcuenta, compte',
  agency: 'agency, agencia, agência, agency user, usuario de agencia, agence',
});

export const languageWords = vocabulary<PlatformLanguage>(
  {
    en_US:
      'en_us, en, eng, english, inglés, inglês, anglais, english us, english (united states), inglés (estados unidos), inglés (us), english (us), inglés americano',
    es: 'es, spa, spanish, español, espanhol, castellano, espagnol, es_mx, es_es, es_419, es_ar, es_co, es_us, español (méxico), español (españa), spanish (mexico), español latino, español latinoamérica',
    fr_FR: 'fr_fr, french (france), francés (francia), français (france)',
    fr_CA: 'fr_ca, french (canada), francés (canadá), français (canada), french canadian',
    nl: 'nl, nl_nl, dutch, holandés, neerlandés, nederlands, holandês',
    de: 'de, de_de, german, alemán, deutsch, alemão',
    pt_PT: 'pt_pt, portuguese (portugal), portugués (portugal), português (portugal), portugués de portugal',
    pt_BR:
      'pt_br, portuguese (brazil), portugués (brasil), português (brasil), brazilian portuguese, portugués brasileño, portugués de brasil',
    it: 'it, it_it, italian, italiano',
    sv: 'sv, sv_se, swedish, sueco, svenska',
    da: 'da, da_dk, danish, danés, dansk, dinamarquês',
    fi: 'fi, fi_fi, finnish, finlandés, finés, suomi, finlandês',
    no: 'no, nb, nb_no, no_no, norwegian, noruego, norsk, norueguês',
  },
  {
    en_US: 'en_gb, en_ca, en_au, english (uk), inglés (reino unido)',
    fr_FR: 'fr, french, francés, français, francês',
  },
);

/** Words that name a language whose variant must be asked for. A Map: as an object it would know "constructor", too. */
export const languageCandidates: ReadonlyMap<string, readonly PlatformLanguage[]> = new Map(
  ['pt', 'por', 'portugues', 'portuguese'].map((word) => [word, ['pt_BR', 'pt_PT']] as const),
);

export const yesNoWords = vocabulary<'yes' | 'no'>({
  yes: 'yes, y, sí, si, s, true, t, verdadero, verdadeiro, v, 1, x, ✓, ✔, ☑, on, activo, activa, activado, activada, active, enabled, habilitado, habilitada, sim, oui, permitido, allow, allowed, ok',
  no: 'no, n, false, f, falso, 0, off, inactivo, inactiva, desactivado, desactivada, disabled, deshabilitado, deshabilitada, não, nao, non, ✗, ✘, ☐, none, ninguno, inactive, denied, prohibido',
});

export const actionWords = vocabulary<RowAction>({
  create:
    'create, crear, alta, nuevo, nueva, new, add, agregar, añadir, dar de alta, criar, novo, insert, insertar, incluir, adicionar, created, invite, invitar',
  update:
    'update, actualizar, modificar, cambiar, cambio, edit, editar, change, atualizar, alterar, modificación, upsert, actualización, corregir',
  delete:
    'delete, eliminar, baja, borrar, quitar, remove, dar de baja, excluir, remover, apagar, suprimir, revoke, revocar, drop',
  skip: 'skip, omitir, ignorar, saltar, ignore, keep, mantener, conservar, pular, nada, none, sin cambios, no change, leave, dejar, manter',
});
