using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>What the word just before a number says about it.</summary>
enum Predicate
{
    /// <summary>No such word: the number stands behind its noun.</summary>
    None,
    /// <summary>It is so much (为, 达到, 完成).</summary>
    Is,
    /// <summary>It has come to so much (提高到, 降至).</summary>
    Becomes,
    /// <summary>It rose by so much.</summary>
    Up,
    /// <summary>It fell by so much.</summary>
    Down,
    /// <summary>It lies above another place by so much.</summary>
    Above,
    /// <summary>It lies below another place by so much.</summary>
    Below,
}

/// <summary>The words that the grammar of clauses knows.</summary>
static class Words
{
    /// <summary>Words between a subject and its number.</summary>
    public static readonly WordTable<Predicate> Predicates = WordTable.Of(
        (Predicate.None, "净增 新增 倍增 扩增 年增 日增 总值 产值 翻"),
        (Predicate.Up, "增产 增收 增长 增长了 增加 增加了 提高 提高了 提升 提升了 改善 上升 上升了 上涨 上涨了 增 升 涨 扩大 扩大了 增幅达 增长达 增幅为 增速达 增速为 增长率达 涨幅达 增长幅度达 多增 上浮 正增长 上调 提标 增长约 同比增 拉长 延长"),
        (Predicate.Down, "减产 减收 下降 下降了 减少 减少了 降低 降低了 缩减 缩减了 压减 压减了 回落 回落了 收窄 收窄了 减 降 下调 下滑 下跌 缩短 缩短了 压缩 压缩了 少增 负增长 跌 下浮 削减 下降达 缩小 缩小了 减量 降幅达 降幅为"),
        (Predicate.Becomes, "增加到 增加至 提高到 提高至 提升到 提升至 上升到 上升至 增长到 增长至 扩大到 扩大至 增至 升至 降至 降到 降低到 降低至 下降到 下降至 减少到 减少至 减至 缩小到 缩小至 发展到 发展至 拓展至 拓展到 扩展到 扩展至 压缩到 压缩至 压减至 缩短至 缩短到 调整为 调整到 提标至 增加为 回升至 回落至 上调至 下调至 攀升至 攀升到 跃升至 跃升到 跃至 达到 升到 增到 突破到 优化为 优化至 优化到 变为 调整至 延伸至 延伸到 由原来的 提升为 增长为 恢复到 恢复至 收窄至 收窄到 下降为 降为 升为 增为 扩大为 延长至 延长到"),
        (Predicate.Is, "为 是 有 达 完成 实现 达到了 稳定在 稳定达到 保持在 控制在 维持在 总计 合计 共计 共 计 累计 累计达 约为 到 高达 多达 在 拟按 按 拥有 有望达到 平均为 平均达 平均达到 达成 已达 已达到 占到 实际完成 分别为 分别达 分别达到 分别完成 分别实现 分别有 平均 要 均值 全部达到 均达到 确保 基本稳定在 总体稳定在 稳定保持在 稳定 保持 拟 安排 占 定为 预期为 预期 力争达到 力争 仅 仅为 实有 现有 计有 设为 锁定在 处于 成交 预计 不变价 现价 又 完成了 实现了 取得 只有 接近到"));

    /// <summary>Adverbs between a subject and its predicate, or a predicate and its number.</summary>
    public static readonly WordTable<Adverb> Adverbs = WordTable.Of(
        (Adverb.Part, "人均 户均 亩均 村均 日均 月均 成都 首都 公共 统计 设计 会计 国有 所有 行为 制造 青年 需要 摘要"),
        (Adverb.Each, "均 都 双双 皆 全部 各自 各"),
        (Adverb.Respectively, "分别 依次"),
        (Adverb.PerYear, "年均 年平均 每年平均 平均每年 年均分别"),
        (Adverb.Sum, "累计 共 总共 合计 总计 共计"),
        (Adverb.None, "常年 同比 环比 首次 已 也 再 又 约 大约 将 要 可以 预计 预期 力争 确保 努力 争取 实际 进一步 稳步 历史性 首次历史性 成功 率先 基本 总体 大体 同期 相应 仍 还 则 就 也就 便 快速 大幅 明显 显著 持续 逆势 拟 仅 即 一举 相继 先后 连续 不断 继续 了 到 的 - ： : “ 名义 实际名义 按可比价计算 按可比价格计算 按不变价格计算 按可比口径 扣除价格因素 扣除价格因素实际 现价 可比 当年 每年 由 从 逐年 目标 总体上 保持 稳定 实现 实现了 完成 完成了 平均 为 达 达到 达到了 预期 ,"));

    /// <summary>Nouns of change: 增速 and 涨幅 before a number in per cent say that it is a growth.</summary>
    public static readonly WordTable<Predicate> ChangeNouns = WordTable.Of(
        (Predicate.Up, "增速 增幅 涨幅 增长率 增长速度 增长幅度 上涨幅度 提高幅度 年均增速 年均增幅 平均增速 增长 上涨 提高 提升 同比增速 同比增幅"),
        (Predicate.Down, "降幅 下降幅度 降低幅度 下降率 降低率 下降 降低"));

    /// <summary>Verbs of doing that say what became of the things counted; they stay in the label.</summary>
    public static readonly WordTable<bool> Deeds = WordTable.Of(
        (true, "改善 引进 培育 引育 集聚 聚集 吸引 储备 培养 孵化 新增 建成 支持 招引 培训 开工 入选 获批 出台 新建 改造 扩建 新改扩建 新开工 统筹 调剂 遴选 选拔 招收 扩招 吸纳 提供 转化 转移 认定 净增 投产 签约 落地 引入 选派 举办 承办 开展 办理 发放 投放 推介 补充 盘活 资助 安置 修订 制定 审议 帮扶 扶持 拉动 带动 惠及 建立 设立 成立 组建 投用 运营 开通 新设 增设 撤并 降低 压减 化解 追缴 查处 侦破 争取 落实 下达 兑现 解决 整治 修复 种植 栽植 输出 外送 供应 受理 发布 签订 达成 获得 荣获 取得 汇聚 招聘 输送 转移就业 拓宽 打通 恢复 释放 减免 退税 缓缴 偿还 上缴 完工 竣工 验收 攻克 突破 授权 申请 清退 关停 淘汰 退出 拆除 采购 接待 引导 辐射 救助 招商 增加 开行 开放 搭建 上市 挂牌 备案 登记 注册 处置 销毁 回收 补贴 奖补 奖励 拨付 筹措 融资 募集 发行 投入 新增加 新认定 新建成 新引进 新培育 新入库 新登记 新签约 新投产 清理 整改 排查 纳入 举行 召开 推广 加固 疏浚 清淤 绿化 造林"),
        (false, "上市企业 上市公司 改善型 服务业 投资者 出口商品 培训机构 培训基地 服务中心 服务平台 改造项目 利用率 覆盖率 注册资本 注册资金 登记失业 接待游客 接待国内 接待入境 改造面积 发行量 投入强度 投入产出 转移支付 引导基金 保障性 推广面积 转移就业 开放平台 授权专利 种植面积 种植业 种植户 举办权 组建率 新增就业 新建商品 投入占 签约额 支持力度 培训人次 授权量 申请量"));

    /// <summary>Verbs that only bring the thing counted into the sentence; the label does without them.</summary>
    public static readonly WordTable<bool> Makers = WordTable.Of(
        "建设 创建 打造 形成 实施 发展 拥有 实现 完成 达到 共有 现有 设有 辖 下辖 管辖 布局 规划 谋划 具有 包括 含 包含 位列 配备 已有 推进 布设 设置 构建 做好 办好 抓好 推出 呈现 涌现 涌现出 列入 进入 已探明 探明 执行 安排");

    /// <summary>Words that open a clause and say nothing of what is measured.</summary>
    public static readonly WordTable<bool> Openers = WordTable.Of(
        (true, "其中 同时 另外 此外 并且 并 且 还 以及 及 和 与 而 将 要 力争 力争到 确保 努力 争取 预计 预期 计划 拟 要求 累计 共 已 使 让 另 全力 着力 大力 加快 积极 继续 持续 稳步 不断 进一步 有序 深入 全面 扎实 坚持 务必 努力实现 力争实现 确保实现 特别是 尤其是 主要是 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 全年实现 全年完成 全年 总的 目前 截至目前 截至 据测算 据统计 据初步核算 初步核算 经初步核算 初步统计 预计全年 全社会实现 实际 首次 成功 率先 顺利 基本 年内 年度 当年 期末 年末 年底 年初 - — 、 , ; : ( ) 。 ! 又 再 也 都 均 就 则 仅 约 到 我们 各级 每年 分别 在此基础上 超额 圆满 如期 提前 统筹推进 逐步 必须 上述 用于 实现 完成 全部 精准 共有 现有 拥有 统筹推动 预期目标 预期目标是 主要目标是"),
        (false, "和美 和谐 并网 使用 再生 再生水 再制造 要素 均衡 共享 共建 共同 共青团 将军 约束性 全年日照 完成率 完成额 实现率 到位 到位资金 到期 就业 就医 就地 则 还款 还田 还林 还原 另类 已建 预期寿命 计划生育 全部工业 全部财政 全部单位 再贷款 再就业 再保险 并购 并联 并轨 基本养老 基本医疗 基本医保 基本公共 基本农田 基本民生 基本草原 持续监测"));

    /// <summary>Prepositions that open a clause; what is measured comes behind the next verb of doing.</summary>
    public static readonly WordTable<bool> Prepositions = WordTable.Of("围绕 依托 通过 以 按照 根据 针对 聚焦 利用 随着 经 借助 依靠 立足 结合 面向 瞄准 在 把 用好 发挥 借力 作为 当好 鼓励");

    /// <summary>Heads of noun phrases that other nouns before them share (一产、二产、三产增加值).</summary>
    public static readonly WordTable<bool> Heads = WordTable.Of(
        "总产 增加值 产业增加值 总产值 产值 产业产值 投资 开发投资 居民收入 居民人均可支配收入 人均可支配收入 居民人均消费支出 可支配收入 收入 总收入 营业收入 支出 总额 零售总额 进出口总额 利用率 处置率 整治率 合格率 达标率 普及率 覆盖率 入园率 产量 总产量 面积 播种面积 种植面积 比重 占比 人数 存栏 存栏量 出栏 出栏量 数量 增速 增幅 余额 贷款余额 存款余额 税收 利润 产能 产业 装机 装机容量 装机规模 规模 总规模 用电量 发电量 吞吐量 货运量 客运量 发送量 周转量 销售额 销售面积 交易额 成交额 里程 通车里程 总花费 花费 人次 浓度 排放量 消耗 水耗 能耗 标准 保障标准 补助标准 成本 价格 水平 出口 进口 进出口 销量 销售收入 主营业务收入 寿命 死亡率 出生率 失业率 参保率 参保人数 保费收入 就业人数 参保 数 量 率 额");

    /// <summary>Nouns that measure nothing by themselves: what they measure is named before.</summary>
    public static readonly WordTable<bool> Generic = WordTable.Of(
        "原定 总投资 投资 投资额 投资金额 投资总额 完成投资 计划投资 年度计划投资 总投资额 完成总投资 产量 总产量 面积 产值 总产值 增加值 收入 支出 占比 比重 利用率 增速 增幅 装机规模 装机容量 规模 总规模 总量 总额 总数 数量 其产值 单产 余额 销售额 出口 进口 增长率 降幅 涨幅 营业收入 利润 产能 人数 比例 占有率 覆盖率 参与率 成交额 交易额 累计投资 销售收入 惠及 价值 用户 用户数 税收 就业 营收 利润总额 总值 均价 容量 装机 里程 总里程 输出 贷款余额 户数 速度 增长幅度 幅度 订单 订单额 贡献率 强度 到位资金 资金 总资产 资产 国家级 省级 自治区级 市级 国家 省 地级市 用地 新增 新增量 金额 总金额 授信 贷款 存款 水平 上涨幅度 排放量 总收入 客流量 收视率 增长 提高 下降 合格率 完成率 经费 本科 专科 人均 年均 城镇 农村 城市 乡村 第一产业 第二产业 第三产业");
}

/// <summary>What an adverb near the predicate adds.</summary>
enum Adverb
{
    /// <summary>Nothing that matters here.</summary>
    None,
    /// <summary>The number holds for each of the subjects.</summary>
    Each,
    /// <summary>Several numbers belong to several subjects in turn.</summary>
    Respectively,
    /// <summary>On average over the years of a span.</summary>
    PerYear,
    /// <summary>Summed up over the period.</summary>
    Sum,
    /// <summary>No adverb but part of a noun (人均, 成都).</summary>
    Part,
}
