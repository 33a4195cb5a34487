import { describe, expect, it } from 'vitest';
import { createEmailReader } from '../../../shared/sheet/values/understand-email';

const read = createEmailReader();

describe('an email address', () => {
  it.each([
    'ana@clinica.example',
    "o'hara+x@sub.dominio.com.mx",
    'ANA@Clinica.Example',
    'a_b@gmx.com',
    'x@ymail.com',
  ])('%s is taken, in lower case', (typed) => {
    expect(read(typed)).toEqual({ value: typed.toLowerCase(), problem: null });
  });

  it.each([
    ['ana.gmail.com', 'ana@gmail.com'],
    ['ana@gmail', 'ana@gmail.com'],
    ['ana@gmailcom', 'ana@gmail.com'],
    ['ana @clinica.example', 'ana@clinica.example'],
    ['ana@clinica,example', 'ana@clinica.example'],
    ['ána@clinica.example', 'ana@clinica.example'],
    ['ana@@clinica.example', 'ana@clinica.example'],
    ['ana@clinica.example.', 'ana@clinica.example'],
    ['Ana Ruiz <ana@clinica.example>', 'ana@clinica.example'],
    ['mailto:ana@clinica.example', 'ana@clinica.example'],
    ['ana(at)clinica.example', 'ana@clinica.example'],
    ['ana\u200b@clinica.example', 'ana@clinica.example'],
  ])('%s is refused, and %s suggested', (typed, suggestion) => {
    expect(read(typed).problem).toMatchObject({ code: 'invalid-email', severity: 'error', suggestion });
  });

  it.each(['ana', '@clinica.example', 'ana@', 'ana..b@', 'no tiene', '-'])(
    '%s is refused without a guess',
    (typed) => {
      expect(read(typed).problem).toMatchObject({ code: 'invalid-email', suggestion: null });
    },
  );

  it.each([
    ['ana@gmial.com', 'ana@gmail.com'],
    ['ana@gmai.com', 'ana@gmail.com'],
    ['ana@hotmial.com', 'ana@hotmail.com'],
    ['ana@hotmail.con', 'ana@hotmail.com'],
    ['ana@outlok.com', 'ana@outlook.com'],
    ['ana@yaho.com', 'ana@yahoo.com'],
  ])('%s is taken with a warning that offers %s', (typed, suggestion) => {
    expect(read(typed)).toMatchObject({
      value: typed,
      problem: { code: 'email-slip', severity: 'warning', suggestion },
    });
  });

  it('beside another one in the cell is refused, and the first suggested', () => {
    expect(read('ana@a.example; eva@b.example').problem).toMatchObject({
      code: 'several-emails',
      suggestion: 'ana@a.example',
    });
  });
});
