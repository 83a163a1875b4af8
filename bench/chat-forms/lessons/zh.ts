import type { FormGrammar } from './grammar.ts';

const slots = {
  // The question itself.
  ask: '{q} | {q} | {typed}{mark} | {typed} | {bare}? | {bare}',
  mark: '? | ？ | ?? | ？？ | ？？？ | 呢 | 啊 | 呀 | 。。 | ... | …… | ~',
  end: '∅ | ? | ？？ | 。。。 | ~ | ～ | {particle} | {particle}？ | {emoji} | {emoji}{emoji} | ␣{face} | ，{thanks} | {thanks} | ␣{thanks}',
  particle: '呢 | 啊 | 呀 | 哇 | 咧 | 嘞 | 哈 | 嘛 | 来着 | 鸭',
  // Greetings and the people addressed.
  hey: `你好 | 您好 | 大家好 | 嗨 | 哈喽 | 哈啰 | 嘿 | 早 | 早上好 | 早安 | 晚上好 | 下午好 | 各位好 | 在吗 | 在不在 | 有人吗 | 有人在吗 | hi | hello | 哈罗
    同学们好 | 老师好 | 朋友们好 | 大佬们好 | 中午好 | 晚安前问一句 | 打扰了 | 喂 | 嗨嗨 | 哈喽哈喽 | 冒个泡`,
  folks: `大家 | 各位 | 各位大佬 | 大佬们 | 大神 | 兄弟们 | 姐妹们 | 朋友们 | 同学们 | 群友们 | 管理员 | 群主 | 老铁们 | 小伙伴们 | 宝子们 | 家人们 | 老师
    楼主 | 前辈们 | 学霸们 | 万能的群友 | 伙计们 | 哥们 | 亲们 | 各位老师 | 高手们 | 诸位`,
  hello:
    '{hey} | {hey}，{folks} | {folks}{hey} | {folks}好 | {hey}{emoji} | {hey}，{hope} | {folks}好，{hope} | {hey}，{sorry}',
  hope: `最近怎么样 | 好久不见 | 我又来了 | 又是我 | 希望没发错地方 | 新人报到 | 第一次发言 | 周末愉快 | 辛苦了 | 祝大家今天开心 | 潜水很久了
    终于下班了 | 吃了吗 | 群里好热闹 | 今天好冷清 | 大家都在忙什么`,
  // Thanks and apologies.
  thanks: `谢谢 | 谢谢大家 | 多谢 | 谢谢啦 | 谢了 | 感谢 | 万分感谢 | 非常感谢 | 先谢谢了 | 先谢过 | 感激不尽 | 谢谢您 | 拜谢 | 蟹蟹 | thx | 3q | 3Q | 阿里嘎多
    谢谢各位大佬 | 谢谢老师 | 提前感谢 | 跪谢 | 好人一生平安 | 感恩 | 辛苦了谢谢 | 麻烦了 | 麻烦大家了 | 拜托了 | 谢谢{folks}`,
  sorry: `不好意思打扰一下 | 打扰了 | 抱歉打扰 | 不好意思 | 如果问过了抱歉 | 问个傻问题 | 可能是个蠢问题 | 小白提问 | 新手勿喷 | 不懂就问 | 萌新求问
    请原谅我的无知 | 问得有点基础 | 不知道该不该在这里问 | 发错频道请见谅 | 对不起又来问了 | 别笑我 | 可能很多人问过了 | 弱弱地问一句 | 冒昧问一下
    恕我孤陋寡闻 | 打断一下 | 不好意思艾特大家 | 说来惭愧`,
  // Slang, fillers, faces.
  slang: `卧槽 | 我去 | 天哪 | 救命 | 哈哈哈 | 哈哈 | 233 | 2333 | 666 | 绝了 | 笑死 | emmm | emmmm | 额 | 呃 | 老铁 | 兄弟 | 害 | 唉 | 啊这 | 麻了 | 裂开 | 蚌埠住了
    yyds | xswl | 无语 | 呜呜呜 | 妈呀 | 我滴妈 | 好家伙 | 不是吧 | 大哥 | 姐妹 | 话说 | 讲真 | 说真的 | 我的天 | 栓q | 懵了`,
  tail: `急 | 在线等 | 在线等挺急的 | 急急急 | 快点 | 求了 | 求求了 | 拜托 | 救救孩子 | 跪求 | 蹲一个 | 哈哈哈 | 呜呜 | 我人傻了 | 脑子不够用了 | 谁懂啊
    有没有懂的 | 来个人 | 速速 | orz | 好烦 | 服了 | 真的会谢 | 我哭死 | 等等等 | 狗头 | 有懂的吗 | 帮帮我 | 很急很急`,
  aside: `我忘了 | 我突然忘了 | 想不起来了 | 找不到 | 翻了半天没找到 | 懒得翻了 | 纯好奇 | 就是好奇 | 单纯想知道 | 脑子短路了 | 话到嘴边就是想不起来
    想了一天了 | 睡前想知道 | 我老是记混 | 不想百度 | 不想搜了 | 好奇很久了 | 一时想不起来`,
  filler: `那个 | 嗯 | 呃 | 就是 | 然后 | 话说 | 对了 | 就是说 | 其实 | 那什么 | 怎么说呢 | 所以 | 嗯嗯 | 额 | 这个 | 顺便 | 哦对 | 好吧 | 反正 | 啊 | 诶 | 欸 | 哎 | 好的`,
  face: ':) | QAQ | QwQ | TAT | T_T | orz | OTZ | ^_^ | ＞＜ | (´･ω･`) | (；′⌒`) | >_< | =_= | (*^▽^*) | XD | hhh | ╮(╯▽╰)╭ | ~ | ～ | (｡･ω･｡)',
  emoji: '🙏 | 😅 | 😂 | 🤔 | 😭 | 👋 | ❤️ | 🙃 | 👀 | 💀 | 😊 | 🔥 | 🥺 | 🤷 | 🙂 | 😬 | ❓ | 👍 | 🙈 | 🌹 | 🐶 | 🤣',
  swear: `靠 | 我靠 | 卧槽 | 我去 | 妈的 | 烦死了 | 气死我了 | 见鬼 | 该死 | 什么鬼 | 我勒个去 | 尼玛 | 晕死 | 真是够了 | 有毒吧 | 搞什么啊 | 我服了`,
  // Stories, made of sentences about everyday matters.
  name: `小王 | 小李 | 阿明 | 小张 | 小陈 | 阿杰 | 小美 | 老赵 | 小林 | 子涵 | 佳佳 | 小周 | 李老师 | 王阿姨 | 胖虎 | 二狗 | Kevin | Lisa | pixelcat | 刘叔叔`,
  place: `公司 | 学校 | 图书馆 | 食堂 | 宿舍 | 健身房 | 地铁上 | 厨房 | 网吧 | 奶茶店 | 超市 | 公会 | 隔壁群 | 微博 | 知乎 | 抖音 | B站 | 朋友圈 | 奶奶家 | 医院 | 理发店 | 阳台上`,
  subject: '数学 | 历史 | 语文 | 英语 | 地理 | 化学 | 生物 | 物理 | 音乐 | 美术 | 政治 | 体育 | 信息',
  thing: `奶茶 | 披萨 | 键盘 | 吉他 | 外卖 | 充电器 | 耳机 | 书包 | 鼠标 | 雨伞 | 显卡 | 蛋糕 | 自行车 | 洗衣机 | 微波炉 | 钱包 | 眼镜 | 鸡腿 | 辣条 | 手办 | 行李箱`,
  activity: `洗碗 | 遛狗 | 等公交 | 做饭 | 打扫房间 | 追剧 | 打排位 | 刷副本 | 搭房子 | 涂模型 | 修车 | 叠衣服 | 带娃 | 煮泡面 | 堵车 | 刷视频 | 收拾行李 | 烤饼干 | 洗澡 | 装电脑
    搬家 | 吃火锅 | 排队 | 刷牙 | 逛街 | 健身 | 织毛衣`,
  number: '2 | 3 | 4 | 5 | 7 | 8 | 9 | 10 | 11 | 12 | 14 | 15 | 20 | 23 | 30 | 45 | 99 | 100',
  life: `{when}{activity}的时候突然想到 | 正在{activity}，{who}发消息来问 | 正在{activity}，打错字见谅 | 跟{who}一起{activity}的时候争起来了 | 我的{thing}坏了，用手机打字
    咖啡洒在{thing}上了 | 刚从{place}回来 | 谁答对送{thing} | {who}说答对了请我吃{thing} | 已经{activity}{number}个小时了 | 我上{number}年级，明天有{subject}课
    {subject}作业要写死我了 | {when}在{place}聊到这个 | 在{place}看到有人说 | 已经问了{number}个人了 | 语音里{number}个人没一个知道 | 手机只剩{number}%的电了
    {name}说在{place}见过 | {name}来我家玩一直问 | 刚买了{thing}，穷了 | {who}借走了我的{thing}和笔记 | 我们在{place}猜了半天 | {subject}卷子第{number}题卡住了`,
  who: `{name} | {name} | {place}的{name} | 教{subject}的老师 | 我朋友 | 我弟 | 我姐 | 我室友 | 我妈 | 我爸 | 我同事 | 我老板 | 我们老师 | 我同桌 | 我女朋友 | 我男朋友 | 我老公 | 我老婆 | 我儿子 | 我女儿 | 一个网友 | 我们班同学
    隔壁桌 | 我表哥 | 邻居 | 语音里有人 | 我导师 | 学长 | 队友 | 我闺蜜 | 我哥们`,
  when: `昨天 | 昨晚 | 今天早上 | 刚才 | 刚刚 | 前几天 | 吃饭的时候 | 上课的时候 | 放学后 | 周末 | 上周 | 下班路上 | 课间 | 中午 | 坐地铁的时候 | 今天 | 开会的时候 | 一小时前`,
  story: `{life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life}
    {when}{who}问我这个，我没答上来 | {who}{when}跟我聊到这个 | {when}和{who}为这个吵起来了 | 我{when}跟{who}打了个赌 | {who}非说我错了
    {when}写作业卡住了 | 我是新来的 | 刚进群 | 潜水好几个月了 | {when}看了个视频讲这个 | {when}看直播有人提到 | 全文我都看完了 | 我到处都搜过了
    搜索没搜到 | 置顶里也没有 | 百度也没用 | 往上翻了好久 | 怎么都找不到 | 明天要考试 | 明天有小测 | 今晚要交作业 | 一会儿要做汇报
    {when}没去上课 | 上课睡着了 | 笔记丢了 | 正在突击复习 | {when}打游戏没人知道 | 今晚我们要开团 | 我们几个意见不统一 | 公司要写个材料
    在帮{who}做作业 | {when}睡不着想到的 | 以前知道的，现在忘了 | 我老是弄混 | 记在哪儿找不到了 | {when}问了没人理我 | 别的频道让我来这儿问
    {who}让我来问的 | {who}一直追着我问 | 洗澡的时候突然想到 | 手机快没电了 | 刚下班 | 我们宿舍讨论了一晚上`,
  why: `老师明天要 | 作业要用 | 做项目要用 | 今晚要交 | 帮朋友问的 | 替{who}问的 | 工作要用 | 写论文用 | 打赌用的 | 明天考试 | 纯属好奇 | 想知道答案 | 不急
    有空回我就行 | 今晚开团要用 | {who}不信我 | 帮大忙了 | 我一会儿就下了 | 私信我也行 | 晚点再来看 | 看到请回 | 回复请艾特我 | 免得又忘了
    {who}等着呢 | 老板催着要 | 救我一命 | 我要去睡了`,
  chatter: `有人在吗？ | 大家最近怎么样？ | 这群还活着吗？ | 晚上有人开黑吗？ | 机器人醒着吗？ | 昨天的直播看了吗？ | 今晚谁在语音？ | 你们在干嘛？
    我错过什么了吗？ | 管理员在吗？ | 能听到我说话吗？ | 今晚还约吗？ | {who}在吗？ | 周末过得怎么样？ | 你们也卡吗？ | 下次什么时候开团？ | 吃饭了吗？ | 有人困吗？`,
  talk: `哈哈确实 | 我回来了 | 终于周五了 | 又是周一 | 我要喝咖啡 | 马上回来 | 刚才挂机了 | 外面下雨了 | 刚才那把不错 | 好安静啊 | 刚到家 | 网又断了 | 今天好累
    好困 | 手机打字见谅 | 最后一个问题 | 还有一个 | 我先溜了 | 猫又踩键盘了 | 笑死我了 | 好饿`,
  // Lead-ins.
  knows: `有人知道 | 有没有人知道 | 谁知道 | 有谁知道 | 大家知道 | 你们知道 | 你知道 | 有大佬知道 | 哪位知道 | 有懂的说说 | 谁还记得 | 有没有懂行的，
    各位知不知道 | 请问有人知道 | 求问 | 有没有好心人告诉我 | 哪位大神知道`,
  tellme: `请问 | 请问一下 | 问一下 | 请教一下 | 想请教一下 | 能告诉我 | 能不能告诉我 | 可以告诉我 | 麻烦告诉我 | 谁能告诉我 | 有人能告诉我 | 帮我看看 | 求解 | 求助
    谁能解释一下 | 给我讲讲 | 提醒我一下 | 帮忙解答一下 | 求科普 | 麻烦问下 | 请各位指教`,
  wonder: `我想知道 | 我想问 | 想问一下 | 我想问问 | 我在想 | 我很好奇 | 一直想知道 | 我有个问题 | 有个问题想问 | 有个疑问 | 我的问题是 | 不太明白 | 想了解一下 | 我想请教
    一直没搞懂 | 还是不清楚 | 有件事想问 | 突然想问`,
  label: `问题 | 提问 | 小问题 | 快问快答 | 问个问题 | 请教 | 求助 | 新手提问 | 随便问问 | 认真提问 | 下一个问题 | 最后一问 | 再问一个 | 每日一问 | 问 | Q | 疑问 | 求助帖`,
  polite: `希望没有打扰到各位 | 如果能得到帮助我将非常感激 | 不知道您是否方便帮我解答一下 | 知道大家都很忙 | 非常感谢各位平时的付出 | 如果不麻烦的话想请教一个问题
    我自己查过但是没有找到 | 不着急，您有空再回复就好 | 消息有点长请见谅 | 如果问错了地方请告诉我 | 给您添麻烦了 | 劳烦各位费心了 | 您的帮助对我很重要
    第一次来这里提问，有不合适的地方请多包涵 | 先向各位表示感谢`,
  dear: '尊敬的老师 | 尊敬的客服 | 各位老师 | 尊敬的管理员 | 您好 | 亲爱的团队 | 各位同事 | 尊敬的先生/女士 | 敬启者',
  mail: `我想咨询一个问题 | 现有一事请教 | 就以下问题向您请教 | 关于{when}的沟通，我还有一个问题 | 写信是想请教 | 我的问题如下 | 有一个小问题需要确认 | 冒昧来信`,
  regards: '此致敬礼 | 祝好 | 顺颂商祺 | 祝工作顺利 | 谨启 | 祝您生活愉快 | 敬上 | 致以诚挚的问候 | 盼复',
  bot: `机器人 | 嘿机器人 | 机器人你好 | 机器人， | /问 | /ask␣ | !问 | 小助手 | 小助手你好， | @机器人␣ | 喂机器人， | 机器人请回答： | 机器人帮帮我， | bot␣ | 智能助手，
    亲爱的机器人， | 机器人快说： | 助手， | 小机， | 机器人问你个事，`,
  wish: `简短回答 | 请简单回答 | 一句话回答 | 一句话就行 | 说人话 | 通俗一点 | 用小学生能懂的话说 | 直接说答案 | 别长篇大论 | 详细一点 | 请注明出处 | 请引用原文 | 给个链接
    回答是或不是就行 | 一个词就行 | 具体一点 | 一步一步说 | 别瞎猜 | 不要剧透 | 用中文回答 | 越短越好`,
  ping: '@管理员␣ | @所有人␣ | @everyone␣ | @here␣ | <@{id}>␣ | <@&{id}>␣ | @群主␣ | @小助手␣ | @bot␣ | @mods␣ | @老师␣',
  id: '81384788765712384 | 175928847299117063 | 42424242424242424 | 902347 | 133742069 | 77003',
  urgent: `急 | 急急急 | 在线等 | 加急 | 很急 | 十万火急 | 快点快点 | 现在就要 | 只有五分钟了 | 马上要交了 | 马上开始了 | 来不及了 | 紧急求助 | 速回 | 尽快回复 | 马上考试了`,
  doubt: `不太确定 | 我好像在哪儿看过 | 应该写在哪里的 | 我可能记错了 | 说法不一样 | 有人说是有人说不是 | 我猜我知道但不敢确定 | 是我瞎了还是真没写 | 不对请纠正 | 感觉哪里不对
    不会吧 | 我印象里有 | 我不太敢肯定`,
  grumble: `这机器人从来听不懂 | 上次没回答我 | 没人理我 | 第三次问了 | 再问一次 | 怎么这么难找 | 拜托了好吗 | 还是没有答案 | 喂喂喂 | 上次答错了 | 我之前问过了 | 认真的吗
    最后问一次 | 不是这个意思 | 唉 | 无语了 | 重新问`,
  quiz: `考考你们 | 抢答题 | 知识问答 | 脑筋急转弯 | 看谁知道 | 答对有奖 | 答对加十分 | 来个问答 | 挑战一下 | 谁答对请喝奶茶 | 冷知识 | 下一题 | 智力题 | 学霸请进`,
  foreign: `我中文不好 | 我的中文不太好对不起 | 我是外国人 | 我在学习中文 | 我用翻译软件 | 我不会说 | 我找不到这个，请帮助 | 请帮助我理解 | 我不太明白 | 这个对你们很简单吧
    对不起我的语法 | 我有一个疑问请帮助`,
  sep: '， | 。 | 、 | ！ | ： | …… | ␣ | ~ | - | ——',
  nl: '¶ | ¶¶',
  // Before and after, for messages of several parts.
  front:
    '{hello}， | {story}。 | {sorry}， | {filler}， | {slang} | {label}： | {tellme} | {wonder}， | {ping} | {bot} | {urgent}！ | {talk}。 | {doubt}， | {grumble}，',
  back: '{thanks} | ␣{thanks} | ，{why} | {story} | {tail} | ，{wish} | {emoji} | ␣{face} | {chatter} | ，{aside} | {urgent} | ␣{talk} | ，{doubt}',
};

const forms: FormGrammar['forms'] = {
  typed: ['{typed}{end} | {typed}{end}{emoji?} | {bare}{end} | {typed}{particle}{end}'],
  greeting: [
    '{hello}，{ask} | {hello}！{ask} | {hello} {ask} | {hello}{nl}{ask} | {hello}，{tellme}{bare}？ | {folks}，{ask}',
  ],
  thanks: [
    '{q}{thanks} | {typed}，{thanks} | {q}{thanks}！ | {q}{nl}{thanks} | {ask} {thanks}{emoji?} | {hey}，{ask}{thanks} | {bare}，{thanks}',
  ],
  apology: [
    '{sorry}，{ask} | {sorry}{sep}{ask} | {ask}（{sorry}） | {hey}，{sorry}，{ask} | {ask} {sorry} | {sorry}{tellme}{bare}',
  ],
  slang: [
    '{slang}{typed}{tail} | {slang}{slang}，{typed} | {typed} {tail}{tail} | {slang} {typed}，{aside} | {slang}{ask}{tail}',
  ],
  impatient: [
    '{urgent}，{typed}？？{tail} | {grumble}，{typed}？！ | {urgent}！{ask} | {ask}{urgent}！！ | {swear}，{grumble}，{ask} | {urgent}{urgent}{typed}',
  ],
  fillers: [
    '{filler}，{filler}，{ask} | {filler}{ask} | {filler}{filler}{typed} | {filler}……{ask}{aside?} | {filler}，{bare}{particle}',
  ],
  emoji: [
    '{emoji}{ask}{emoji} | {ask}{emoji}{emoji} | {hey}{emoji}{ask} {face} | {ask} {face} | {emoji}{typed} {face}',
  ],
  storyBefore: [
    '{story}。{ask} | {story}，{ask} | {story} {ask} | {hey}，{story}，{ask} | {story}{nl}{q} | {story}，所以{bare}？ | {story}，{tellme}{bare}',
  ],
  storyAfter: ['{ask} {story} | {q}{story}。 | {ask}，{story} | {q}{nl}{story} | {ask}{story}，{why} | {typed}，{why}'],
  longStory: [
    '{hello}，{story}，{story}。{ask} | {story}，然后{story}，{why}。{ask} | {story}。{story}。{q}{thanks} | {q}{story}，{story}。{thanks}',
  ],
  chatter: [
    '{chatter}{ask} | {hey}，{chatter}{ask} | {ask} {chatter} | {q}对了，{chatter} | {talk}。{ask} | {talk}，{ask} | {q}{nl}{chatter} | {q}还有，{chatter}',
  ],
  label: [
    '{label}：{ask} | {label}:{ask} | {label} {typed} | {hey}，{label}：{ask} | **{label}：**{q} | 【{label}】{q} | {story}。长话短说：{ask} | {label}，{ask}',
  ],
  anyoneKnows: [
    '{knows}{bare}吗 | {knows}{bare}吗？ | {knows}{ask} | {hey}，{knows}{bare}？ | {ask}{knows}吗？ | {knows}{typed}{tail} | {folks}{knows}{typed}',
  ],
  wondering: [
    '{wonder}，{bare} | {wonder}{ask} | {hey}，{wonder}{bare}。{thanks} | {tellme}{bare} | {tellme}，{ask} | {tellme}{typed}{thanks} | {filler}{wonder}{typed}',
  ],
  reason: ['{ask}{why} | {q}{why}。 | {ask} {why} | {ask}（{why}） | {why}，{ask} | {typed} {why}{emoji?}'],
  swearing: ['{swear}，{ask} | {swear}{typed} | {ask}{swear} | {story}，{swear}，{ask} | {swear} {typed}{tail}'],
  unpunctuated: [
    '{hello} {story} {q} {thanks} | {sorry} {q} {why} | {story} {q} | {filler}{tellme}{q} {why} | {wonder}{q} {aside}',
    'unpunctuated',
    'lower',
  ],
  runOn: [
    '{hello}{story}{q}{thanks} | {sorry}{q}{why} | {story}{q} | {filler}{tellme}{q}{why} | {wonder}{q}{aside}',
    'unpunctuated',
  ],
  lines: [
    '{hey}{nl}{ask}{nl}{thanks} | {story}{nl}{ask}{nl}{why} | {hello}{nl}{label}{nl}{ask} | - {q}¶- {chatter} | 1. {q}¶2. {why} | 1、{q}¶2、{chatter} | {filler}{nl}{typed}{nl}{tail}',
  ],
  markdown: [
    '**{q}**{why} | > {q}¶{aside} | > {story}¶{q} | *{label}*：{q} | {hey}，**{bare}**？{thanks} | __{q}__{emoji} | {story}。**{q}** | # {label}¶{q}',
  ],
  mention: [
    '{ping}{ask} | {ping}{hey}，{ask} | {ask} {ping} | {ping}{ping}{typed} | {ping}{tellme}{bare}？ | {hey} {ping}{story}，{ask}',
  ],
  politeAtLength: [
    '{hello}！{polite}。{polite}。{q}{thanks}。 | {polite}。{q}{polite}。 | {hello}，{polite}，{wonder}，{bare}？{polite}。{thanks}！',
  ],
  nonNative: ['{foreign}，{ask} | {foreign}。{q}{thanks} | {ask}{foreign} | {hey}，{foreign}，{ask}{foreign}'],
  mail: [
    '{dear}：¶{mail}：{q}¶{regards}¶{name} | {dear}，{mail}。{polite}。{q}{regards}。{name} | {dear}：¶¶{mail}。{q}¶{thanks}！¶{name}',
  ],
  bot: [
    '{bot}{ask} | {bot}{typed} | {bot}{q}{thanks} | {bot}{tellme}{bare}？ | {bot}{wish}：{q} | {ask} {bot} | {bot} {q}',
  ],
  wish: [
    '{ask}{wish} | {wish}：{q} | {q}（{wish}） | {q}{wish}，{thanks} | {hey}，{ask}{wish} | {wish}，{typed} | {ask} {wish}',
  ],
  searched: [
    '{when}找了没找到。{ask} | {doubt}。{ask} | {ask}{doubt} | {doubt}，{bare}？ | {who}也不知道，{ask} | {ask}{aside}，{doubt}',
  ],
  quiz: ['{quiz}：{ask} | {quiz}！{q} | {quiz}……{ask} | {folks}，{quiz}：{q} | {q}{quiz} | 跟{who}打赌：{ask}'],
  again: [
    '等等，{ask}{aside} | 所以{bare}来着？{aside} | 话说{bare}来着{mark} | 不对，{ask}{talk} | 更正：{ask}{why} | 刚才没说清楚，{ask}{face?} | 算了，{talk}，{ask}',
  ],
  quoted: [
    '{who}问“{q}”，{aside} | 问题是“{q}”，{why} | “{q}”——{who} | {when}{activity}的时候想到“{q}” | 笔记里只写了“{bare}” | {who}：“{q}”我：{aside} | “{q}”这题{aside}',
  ],
  worksheet: [
    '第{number}题：{q} | {number}、{q}（{number}分） | {number}. {q} {aside} | {subject}卷子第{number}题：{q} | 卡在第{number}题了：“{q}”{thanks} | （{number}）{q}{why} | 问题{number}{nl}{q}{nl}{thanks}',
  ],
  pasted: [
    '转发自{name}：{q} | [{when}] {who}：{q} | {name}发的：“{ask}”{tellme} | ```{q}``` {why} | ||{q}|| {emoji} {aside} | `{q}` {thanks} | 【{label}】¶{q} | 在{place}看到的：{q}',
  ],
  wrapped: [
    '{hey}{folks}，{filler}{ask}{tail}{thanks} | {hello}，{filler}{typed} {aside}{emoji} | {slang} {folks}{tellme}{typed} {tail} | {filler}{hey}，{label}：{ask}{thanks} {face}',
  ],
  heavySlang: [
    '{slang}{folks}{slang}{typed} {tail}{slang}{aside} | {slang}{slang} {tellme}{typed}{tail}{tail} | {swear}{slang}{typed} {aside}{tail}{emoji} | {slang}{knows}{typed}{slang}{tail} {why}',
  ],
  rambling: [
    '{hello}。{story}。{life}。{story}。{ask}{thanks} | {story}，{story}，{filler}{story}，{ask}{why} | {ask} {life}，{story}，{talk}。{thanks} | {talk}。{story}。{ask}{talk}，{why} | {talk}。{q}{story}，{doubt}',
    'unpunctuated?',
  ],
  mixed: ['{front}{ask}{back} | {front}{front}{ask} | {ask}{back}{back} | {front}{front}{ask}{back} | {front}{ask}'],
};

/** Chinese as typed in group chats, forums and support channels. */
export const CHINESE: FormGrammar = { slots, forms, openers: '' };
