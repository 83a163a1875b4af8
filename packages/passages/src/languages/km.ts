import type { LanguageData } from './language-data.ts';

/** Khmer. No question words yet. */
export const khmer = {
  code: 'km',
  scripts: ['Khmer'],
  stopWords: `
    អ្នកណា នរណា អ្វី ណា ឯណា នៅឯណា ពេលណា ហេតុអ្វី យ៉ាងណា ប៉ុន្មាន តើ គឺ ជា របស់ នៅ ក្នុង និង បាន មាន ដែល នេះ នោះ
  `,
  framingWords: `
    ប្រភេទ ពាក្យ ភាគរយ ចំនួន បរិមាណ កើតឡើង ស្ថិត ប្រទេស ទីក្រុង កន្លែង ឆ្នាំ ថ្ងៃ មនុស្ស មូលហេតុ វិធី ឧទាហរណ៍
    បច្ចុប្បន្ន ប្រើ ធ្វើ ហៅ ឈ្មោះ
  `,
} satisfies LanguageData;
