import type { LanguageData } from './language-data.ts';

export const vietnamese = {
  code: 'vi',
  scripts: ['Latin'],
  // Only syllables that without their marks are few other words: many people leave the marks out.
  marksTellWords: true,
  stopWords: `
    chào xin ai gì nào nhiêu là và của các những một được này thì cũng như rằng nhiều trong với cho bởi ở mà nếu nhưng
    hoặc hay vẫn rất tôi bạn chúng họ nó gọi
  `,
  framingWords: `
    người việc trước theo tên vào trên giữa gồm cuộc chiếc biết ngày nhau
  `,
  chatWords: `
    hello helo alo mn mng moin ad add ae mik mk ừm ủa vcl vl vkl đcm đmm đéo đệt cmn oke okela okie oki kk haha hihi
    hehe hic huhu kkk lol xd thx thanks thank tks camon please pls plz giùm dùm sorry thắc bik bít hok k khum dc vs nà
    ntn bn bnhiu nhiu trl btvn google gg newbie sever inbox ib bye btw
  `,
  questions: {
    time: `
      khi nào|lúc nào|bao giờ|năm nào|tháng nào|ngày nào|thế kỷ nào|thập niên nào|thập kỷ nào|thời gian nào|
      năm bao nhiêu|thời kỳ nào
    `,
    span: 'bao lâu|bao nhiêu năm|mấy năm',
    number: 'bao nhiêu|mấy|bao xa|bao cao|tỷ lệ nào|số lượng nào',
    person: 'ai|người nào|những ai|của ai',
    place: `
      ở đâu|nơi nào|đâu|thành phố nào|nước nào|quốc gia nào|những nước nào|vùng nào|bang nào|tiểu bang nào|tỉnh nào|
      quận nào|châu lục nào|địa điểm nào|hòn đảo nào
    `,
    asking: `
      gì|tại sao|vì sao|làm sao|thế nào|như thế nào|ra sao|nào|có phải|phải không|đúng không|được không|có không|hả|
      chưa|ntn|là j|tsao|sao lại
    `,
  },
  timeWords: 'năm tháng ngày thế thập tuần',
  numberWords: 'hai ba bốn sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ',
  sentences: {
    abbreviations: 'tp gs ts pgs ths',
  },
} satisfies LanguageData;
