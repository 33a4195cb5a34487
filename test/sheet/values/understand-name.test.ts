import { describe, expect, it } from 'vitest';
import { splitFullName } from '../../../shared/sheet/values/understand-name';

describe('a full name', () => {
  it.each([
    ['Ana Ruiz', 'Ana', 'Ruiz'],
    ['Juan Pérez López', 'Juan', 'Pérez López'],
    ['Juan Carlos Pérez', 'Juan Carlos', 'Pérez'],
    ['Ana Sofía Martínez Gil', 'Ana Sofía', 'Martínez Gil'],
    ['María del Carmen Ruiz Peña', 'María del Carmen', 'Ruiz Peña'],
    ['María del Carmen Ruiz', 'María del Carmen', 'Ruiz'],
    ['María de los Ángeles García López', 'María de los Ángeles', 'García López'],
    ['José de Jesús Ortiz', 'José de Jesús', 'Ortiz'],
    ['Ana de la Cruz Pérez', 'Ana', 'de la Cruz Pérez'],
    ['Luis de la Torre', 'Luis', 'de la Torre'],
    ['Juan Ortega y Gasset', 'Juan', 'Ortega y Gasset'],
    ['Ana  Ruiz', 'Ana', 'Ruiz'],
    ['John Smith', 'John', 'Smith'],
    ['Ana "La Jefa" Ruiz', 'Ana "La Jefa"', 'Ruiz'],
    ['José (Pepe) Paz Gil', 'José (Pepe)', 'Paz Gil'],
    ['Ing. Leonel Paz', 'Ing. Leonel', 'Paz'],
    ['Dra. Ana Ruiz Peña', 'Dra. Ana', 'Ruiz Peña'],
    ['Mr. John Smith', 'Mr. John', 'Smith'],
    ['M. Ruiz', 'M.', 'Ruiz'],
    ['Don Smith', 'Don', 'Smith'],
    ['C. Juan Pérez López', 'C. Juan', 'Pérez López'],
    ['John Smith Jr.', 'John', 'Smith Jr.'],
    ['Conceição dos Santos', 'Conceição', 'dos Santos'],
    ['Jean-Luc Dubois', 'Jean-Luc', 'Dubois'],
    ['Guadalupe Núñez y Domínguez', 'Guadalupe', 'Núñez y Domínguez'],
    ['Mary Ann Smith', 'Mary Ann', 'Smith'],
    ['John Q. Public', 'John Q.', 'Public'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Ana Paula Souza', 'Ana Paula', 'Souza'],
    ['Ruiz Peña, Ana', 'Ana', 'Ruiz Peña'],
    ['SMITH, JOHN Q.', 'JOHN Q.', 'SMITH'],
    ['De la Cruz Pérez, María José', 'María José', 'De la Cruz Pérez'],
  ])('%s is %s | %s', (name, firstName, lastName) => {
    expect(splitFullName(name)).toEqual({ firstName, lastName });
  });

  it.each(['Ana', 'Ruiz,', ', Ana', ' '])('%j leaves nothing for one half', (name) => {
    expect(splitFullName(name)).toBeNull();
  });
});
