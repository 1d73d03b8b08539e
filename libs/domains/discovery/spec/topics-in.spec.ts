import { TOPICS } from '../core/topic.js';
import { topicsIn } from '../topics-in.js';

/** What is written for a topic, the first of it, with the words that were taken for it. */
const told = (text: string): string[] => topicsIn(text).map(({ typed, topic }) => `${typed}: ${topic.written[0]}`);

const TRAINING = 'kursus pelatihan kelas';
const LOAN = 'pinjaman kredit modal';

describe('the topics of a question', () => {
  it.each([
    ['pelatihan las', [`pelatihan: ${TRAINING}`]],
    ['Khóa học may', [`Khóa học: ${TRAINING}`]],
    ['khoa hoc may', [`khoa hoc: ${TRAINING}`]],
    ['kredit usaha rakyat di Demak', [`kredit usaha rakyat: ${LOAN}`]],
    ['vay vốn mở tiệm', [`vay vốn: ${LOAN}`]],
    ['vay von mo tiem', [`vay von: ${LOAN}`]],
    ['welding course, night shift', [`course: ${TRAINING}`, 'night shift: kerja malam']],
    ['tukang las', []],
    ['', []],
  ])('of "%s" are %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('are read from the longest names on', () => {
    expect(told('bantuan modal usaha')).toEqual(['bantuan modal usaha: bantuan hibah modal']);
    expect(told('việc làm thêm')).toEqual(['việc làm thêm: part time']);
  });

  it('keep their marks: a tyre is no class, a skirt no loan', () => {
    expect(told('vá lốp xe')).toEqual([]);
    expect(told('va lop xe')).toEqual([]);
    expect(told('may váy')).toEqual([]);
    expect(told('lớp may')).toEqual([`lớp: ${TRAINING}`]);
  });

  it('are none where the word is a part of another', () => {
    for (const text of ['việc cho học sinh', 'tin học văn phòng', 'wali kelas', 'đại học', 'học hết lớp 9', 'kelas 12'])
      expect(told(text)).toEqual([]);
  });

  it('are none that are said not to be wanted, but for those that say so themselves', () => {
    for (const text of ['tidak kerja malam', 'không làm đêm', 'no night shift']) expect(told(text)).toEqual([]);
    expect(told('tanpa pengalaman')).toEqual(['tanpa pengalaman: tanpa pengalaman']);
    expect(told('không cần kinh nghiệm')).toEqual(['không cần kinh nghiệm: tanpa pengalaman']);
  });

  it('stand where they were found', () => {
    const text = 'Kerja di dapur, ca đêm!';
    expect(topicsIn(text).map(({ from, to, words }) => [text.slice(from, to), words])).toEqual([['ca đêm', 2]]);
  });

  it('have no name twice', () => {
    const names = TOPICS.flatMap((topic) => topic.names);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
  });
});
