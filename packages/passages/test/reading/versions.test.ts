import { expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { isSameSource } from '../../src/model/versions.ts';

const article = (text: string) =>
  createArticle('a', { title: 'A', language: 'en', sections: [{ path: [], passages: [text] }] });

it.each([
  ['en', 'The old mill by the weir grinds rye in winter.', 'Nobody counts the boats that pass at night.'],
  ['ar', 'الطاحونة القديمة عند السد تطحن الشعير في الشتاء', 'لا أحد يعد القوارب التي تمر ليلا قرب الميناء'],
  ['he', 'הטחנה הישנה ליד הסכר טוחנת שיפון בחורף', 'איש אינו סופר את הסירות העוברות בלילה'],
  ['th', 'โรงสีเก่าริมฝายบดข้าวในฤดูหนาว', 'ไม่มีใครนับเรือที่ผ่านไปตอนกลางคืน'],
  ['hi', 'बाँध के पास पुरानी चक्की जाड़े में राई पीसती है', 'रात में गुजरने वाली नावों को कोई नहीं गिनता'],
  ['zh', '水坝旁的老磨坊冬天磨黑麦', '没有人数夜里经过的小船'],
])('two texts in one script are two sources, and an edit is one: %s', (_, one, other) => {
  expect(isSameSource(article(one), article(other))).toBe(false);
  expect(isSameSource(article(one), article(`${one} ${one.slice(0, 8)}`))).toBe(true);
});
