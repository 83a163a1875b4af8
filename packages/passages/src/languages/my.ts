import type { LanguageData } from './language-data.ts';

/** Burmese. No question words yet. */
export const burmese = {
  code: 'my',
  scripts: ['Myanmar'],
  stopWords: `
    ဘယ်သူ ဘယ်သူလဲ ဘာ ဘာလဲ ဘယ် ဘယ်မှာ ဘယ်မှာလဲ ဘယ်တော့ ဘယ်တော့လဲ ဘာကြောင့် ဘယ်လို ဘယ်လောက် လဲ သည် ၏ တွင် မှာ နှင့် ကို
    က
  `,
  framingWords: `
    အမျိုးအစား စကားလုံး ရာခိုင်နှုန်း အရေအတွက် ပမာဏ တည်ရှိ နိုင်ငံ မြို့ နေရာ ခုနှစ် နေ့ လူ အကြောင်း ဥပမာ အမည် လက်ရှိ
    အသုံးပြု ခေါ်
  `,
} satisfies LanguageData;
