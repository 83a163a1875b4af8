import type { LanguageData } from './language-data.ts';

/** Lao. No question words yet. */
export const lao = {
  code: 'lo',
  scripts: ['Lao'],
  stopWords: `
    ໃຜ ຫຍັງ ອັນໃດ ໃດ ໃສ ຢູ່ໃສ ເມື່ອໃດ ເປັນຫຍັງ ແນວໃດ ຈັກ ເທົ່າໃດ ແມ່ນ ເປັນ ຂອງ ໃນ ທີ່ ແລະ ໄດ້ ມີ ວ່າ ກັບ ນີ້ ນັ້ນ
  `,
  framingWords: `
    ປະເພດ ຊະນິດ ຄໍາ ຈໍານວນ ເກີດຂຶ້ນ ຕັ້ງຢູ່ ປະເທດ ເມືອງ ສະຖານທີ່ ປີ ວັນທີ ຄົນ ເຫດຜົນ ວິທີ ຕົວຢ່າງ ສິ່ງ ປັດຈຸບັນ ໃຊ້
    ເຮັດ ເອີ້ນ ຊື່
  `,
} satisfies LanguageData;
