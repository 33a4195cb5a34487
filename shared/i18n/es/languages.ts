import type { Wording } from '../wording';
import type { languages as en } from '../en/languages';

export const languages: Wording<typeof en> = {
  en_US: 'Inglés',
  es: 'Español',
  fr_CA: 'Francés (Canadá)',
  fr_FR: 'Francés (Francia)',
  nl: 'Neerlandés',
  de: 'Alemán',
  pt_PT: 'Portugués (Portugal)',
  pt_BR: 'Portugués (Brasil)',
  it: 'Italiano',
  sv: 'Sueco',
  da: 'Danés',
  fi: 'Finés',
  no: 'Noruego',
};
