import { expect, it } from '@jest/globals';
import { attachment, fileName } from './given-files.rules.js';

it('a file keeps its name, without its folders', () => {
  expect(fileName('Bilan été 2019.pdf', 'pdf')).toBe('Bilan été 2019.pdf');
  expect(fileName('C:\\Mes documents\\bilan.PDF', 'pdf')).toBe('bilan.PDF');
  expect(fileName('../../etc/passwd', 'txt')).toBe('passwd.txt');
  expect(fileName('photo 📷.jpeg', 'jpg')).toBe('photo 📷.jpeg');
});

it('ends as what it holds, and is never hidden, empty or endless', () => {
  expect(fileName('facture.exe', 'pdf')).toBe('facture.exe.pdf');
  expect(fileName('fac\u202efdp.exe', 'pdf')).toBe('facfdp.exe.pdf');
  expect(fileName('.htaccess', 'txt')).toBe('htaccess.txt');
  expect(fileName(' \u0000\n/ ', 'png')).toBe('fichier.png');
  expect(fileName('.pdf', 'pdf')).toBe('pdf.pdf');
  expect([...fileName(`${'é📷'.repeat(200)}.png`, 'png')]).toHaveLength(124);
});

it('is saved under its name, whatever is in it', () => {
  expect(attachment('Été "à" 100%.pdf')).toBe(`attachment; filename="Ete _a_ 100_.pdf"; filename*=UTF-8''%C3%89t%C3%A9%20%22%C3%A0%22%20100%25.pdf`);
  expect(attachment("l'eau (1).png")).toContain("filename*=UTF-8''l%27eau%20%281%29.png");
});
