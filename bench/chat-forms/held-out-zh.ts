import type { Pieces, Sketch } from './sketch.ts';

/** Pieces of several Chinese forms. */
export const CHINESE_PIECES: Pieces = {
  hi: '大家好 | 你好 | 嗨 | 哈喽 | 晚上好 | 早 | 各位好 | 在吗 | hello | 打扰了 | 大家晚安啊',
  folks: '各位大佬 | 朋友们 | 兄弟们 | 群友们 | 姐妹们 | 管理员 | 大神们 | 小伙伴们 | 同学们',
  who: '我弟 | 我室友 | 我同桌 | 一个朋友 | 我爸 | 同事 | 我女朋友 | 隔壁班的 | 我表姐',
  when: '明天 | 周五之前 | 今晚 | 下周一 | 一个小时后 | 下节课 | 周末以前 | 后天早上',
  thx: '谢谢 | 谢谢啦 | 多谢 | 先谢过了 | 感谢 | 万分感谢 | 谢谢大家 | 3q | 蟹蟹',
  smile: '😂 | 🙏 | (笑) | ^_^ | hhh | orz | 😭 | [捂脸] | ～',
};

export const CHINESE_FORMS: readonly Sketch[] = [
  {
    name: 'greeting',
    manners: ['written', 'open'],
    says: '{hi}，{q} | {hi}，{folks}，{q} | {folks}，{ask}，{q} | {hi}！{ask}：{q} {smile} | {q} {thx}{smile}',
    pieces: {
      ask: '请教一下 | 问个问题 | 想问一下 | 有个事想问问 | 求解答 | 弱弱地问一句 | 请问一下 | 有人知道吗',
    },
  },
  {
    name: 'apology',
    manners: ['written', 'open', 'spaced'],
    says: '{sorry}，{but}{q} | {hi}，{sorry}，{but}{q} | {sorry}。{q} {thx} | {q} {sorry}',
    pieces: {
      sorry: `
        不好意思打扰一下 | 抱歉如果有人问过了 | 问得比较蠢别笑我 | 小白一个请多包涵 | 发错频道的话请帮我移走 | 对不起我又来了
      `,
      but: '就是 | 但我真的很想知道， | 我实在找不到： | 只想问一下， | 不过',
    },
  },
  {
    name: 'story before',
    manners: ['written', 'open'],
    says: '{first}。{next}，{q} | {hi}，{first}，{q} | {first}，{next}。{q} {thx}',
    pieces: {
      first: `
        我从早上写作业写到现在，卡在最后一题了 | 昨天跟{who}聊天，聊着聊着就吵起来了 | {when}要小测，结果我把笔记落在公交车上了
        {who}跟我打赌一顿火锅，说我肯定查不到 | 今天刚进群，翻了翻聊天记录 | 吃饭的时候{who}突然问我，我当场愣住了
        昨晚看了个视频，看到一半睡着了
      `,
      next: `
        搜了半天也没搜到 | 我快疯了 | 反正就是想知道 | 估计这里有人懂 | 不说了直接问 | 话说回来
      `,
    },
  },
  {
    name: 'story after',
    manners: ['written', 'open', 'doubting'],
    says: '{q} {why} | {q} {why}，{more} | {hi}，{q} {why}。{more}',
    pieces: {
      why: `
        {who}一直追着我问，烦死了 | {when}就要交了，我还一个字没写 | 帮朋友问的，真的不是我 | 我们俩争了一个小时也没结果
        以前记在手机里，手机坏了 | 就是好奇，没别的意思
      `,
      more: '救救孩子吧 | 回头请你喝奶茶 | 不急 | 我真的找过了 | 我先去吃饭了 | 拜托拜托 | 知道的说一声',
    },
  },
  {
    name: 'impatient slang',
    manners: ['open', 'insistent', 'spaced'],
    says: '{yo} {q} {quick} | {q} {quick}{end} | {yo}，{q} {end} | {yo} {q} {quick}，{end}',
    pieces: {
      yo: '喂 | 救命 | 急急急 | 天哪 | 哎呀 | 老铁 | 家人们 | 我去 | 啊啊啊 | 靠',
      quick: '在线等，挺急的 | 快点快点 | 马上就要用 | 速回 | 谁来说句话 | 等不了了 | 拜托快一点 | 十万火急',
      end: '我人麻了 | 笑死 | 真的会谢 | 绝绝子 | 破防了 | 我不行了 | 无语 | 栓Q | yyds | 蚌埠住了',
    },
  },
  {
    name: 'dictated',
    manners: ['spaced', 'open'],
    fillers: '那个 | 呃 | 就是 | 嗯 | 怎么说呢 | 然后 | 这个',
    says: '{start}{q} {stop} | {start} {q} | {start}{start2} {q} {stop}',
    pieces: {
      start: '嗯 | 那个 | 就是说 | 呃我想想 | 好那我问一下 | 喂听得到吗 | 对 | 哦对了',
      start2: '我想问的是 | 你帮我查一下 | 我老是想不起来 | 怎么讲呢',
      stop: '大概就是这样 | 问号 | 你懂我意思吧 | 好的谢谢 | 嗯对 | 就这个问题 | 说完了',
    },
  },
  {
    name: 'polite at length',
    says: '{open}{please}{q} {close} | {open}{q} {close} | {open}{please}{q}',
    pieces: {
      open: `
        各位前辈晚上好，冒昧打扰，希望没有影响大家聊天。 | 您好，首先非常感谢各位一直以来的热心帮助。
        潜水了好几个星期，今天第一次鼓起勇气发言。 | 尊敬的各位老师同学，但愿我没有发错地方。
      `,
      please: `
        如果哪位有空，能不能麻烦您帮我看一下： | 不着急，您什么时候方便什么时候回复就好。 | 问题可能有些幼稚，还请多多包涵。
        若不太麻烦的话，想向您请教：
      `,
      close: `
        无论如何都先谢谢大家，祝各位生活愉快！ | 任何一点提示我都会非常感激。 | 耽误您的时间了，再次致谢。
        当然前提是不给大家添麻烦，谢谢谢谢。
      `,
    },
  },
  {
    name: 'letter',
    says: '{dear}¶{open}{q} {close}¶{regards}¶{name} | {dear}¶{q}¶{close}{regards}，{name} | {dear}{open}¶{q}¶¶{regards}¶{name}',
    pieces: {
      dear: '尊敬的管理员： | 您好： | 各位老师： | 亲爱的团队： | 客服您好，',
      open: '现就以下事宜咨询贵方。 | 打扰了，我有一事不明。 | 关于上次的留言，我还想补充一个问题。 | 希望您一切都好。',
      close: '期待您的回复。 | 感谢您抽出宝贵的时间。 | 如需更多信息请随时联系我。 | 盼复。',
      regards: '此致敬礼 | 祝好 | 顺祝商祺 | 谨上 | 祝工作顺利',
      name: '小王 | 李同学 | 陈先生 | 一名群友 | 阿明',
    },
  },
  {
    name: 'does anybody know',
    manners: ['written', 'open'],
    says: '{lead}{q} | {hi}，{lead}{q} | {lead}{q} {tail}',
    pieces: {
      lead: '有没有人知道 | 谁能告诉我 | 我一直想知道 | 谁还记得 | 有人了解吗， | 能不能帮忙说一下 | 突然好奇 | 你们说',
      tail: '还是说没人知道 | 懒得查了 | {thx} | 我是不是瞎了 | 随便说说就行 | 知道的举手',
    },
  },
  {
    name: 'small talk',
    manners: ['written', 'doubting', 'open'],
    says: '{q} {p} | {p}{q} | {p}{p2}，{q} | {q} {p}{p2}',
    pieces: {
      p: `
        有人在吗？ | 今晚谁打游戏？ | 大家最近怎么样？ | 下次聚会什么时候？ | 语音是不是又卡了？ | 今天群里怎么这么安静？
      `,
      p2: '我这儿又下雨了 | 我家猫跟大家问好 | 累了一天 | 我马上得走 | 手机打字见谅 | 又是周一',
    },
  },
  {
    name: 'layout',
    manners: ['written', 'open', 'spaced'],
    says: '{a}¶{q}¶{b} | **{label}：**{q} | {label}：{q} {b} | > {a}¶{q} | 1. {a}¶2. {q}¶3. {b} | **{q}**{b} | 【{label}】{q}',
    pieces: {
      a: '如题 | 那么 | 你们都是专家 | 有件事 | 就一个小问题 | 最后一次尝试 | 更新：还没解决',
      b: '{thx} | 就这些 | 回复请@我 | {when}再来看 | 简短回答就行 | 顶 | 不要发链接',
      label: '问题 | 求助 | 标题 | 提问 | 长话短说 | 认真提问 | 主题',
    },
  },
  {
    name: 'to the bot',
    manners: ['written', 'open'],
    says: '{bot}{tell}{q} | {bot}{q} | {bot}{q} {wish} | {q} {wish}，{wish2} | {tell}{q} {wish}',
    pieces: {
      bot: '机器人， | 喂机器人， | 亲爱的bot， | /问 | @Bot  | 小助手， | 聪明的电脑啊， | 你好机器人，',
      tell: '告诉我 | 帮我查一下： | 回答我： | 在文章里找找： | 你不是什么都懂吗， | 给我解释一下',
      wish: '简单说就好 | 一句话回答 | 讲得通俗一点 | 不要废话 | 请附上原文 | 只要答案 | 不许瞎编',
      wish2: '{thx} | 我用手机看 | 好机器人 | 上次你答错了 | 快点哦',
    },
  },
];
