/** What is said beside the pictures, and first where segments cannot speak. */
export const told = {
    headline: {
        alike_other: '{{customers, count}} 位客户中半数最近 {{median, number}} 天内买过，{{alike}}',
        both: '{{customers, count}} 位客户的近度和频度都一样',
        orders_other: '人人都下过 {{count, count}} 单',
        days_other: '人人都在 {{count, count}} 天买过',
        lines_other: '人人都有 {{count, count}} 行明细',
    },
    notes: {
        label: '值得留意',
        space: '',
        rule: '第 {{position}} 条（{{segment}}）',
        ties: '有 {{customers, count}} 位客户的{{dimension}}同为 {{value}}。',
        tiesKept_other: '他们得分相同；若要求各档人数完全相等，{{changed, count}} 个得分会随之改变。',
        tiesSplit_other:
            '人数卡得正好，同值客户就被拆开：若不拆，{{changed, count}} 个得分会更高；现在取决于客户编号的先后。',
        touching: {
            below_other: '{{dimension}}：有 {{customers, count}} 位客户正好落在分界上，按低的一侧计；若改按高的一侧，得分会变。',
            above_other: '{{dimension}}：有 {{customers, count}} 位客户正好落在分界上，按高的一侧计；若改按低的一侧，得分会变。',
        },
        breaks: {
            exact: '{{dimension}}：自然断点解释了 {{explained, share}} 的差异，没有更好的切法。',
            near: '{{dimension}}：自然断点解释了 {{explained, share}} 的差异。断点在 {{ranges, count}} 个取值区间之间寻找，任何切法都不会超过 {{atMost, share}}。',
        },
        outside_other:
            '有 {{customers, count}} 位客户最近 {{months}} 个月没有下单：频度与额度按 0 计，三项都给最低分，也不参与确定分界。',
        freeze: {
            ties: '保存为方案时，人数会换成分界值：同值的客户从此归在一起，部分得分会不同。',
            nested: '保存为方案时，只能固定近度的分界；各组内频度与额度的分界，换了数据要重新计算。',
        },
        nested: '频度和额度在各组内分别切分，所以同样的数值在不同组里得分可能不同。',
        coincident_other: '{{dimension}}相同的客户太多，没有人得 {{scores}} 分。',
        alike: {
            r: { r_other: '每位客户最近一单都在 {{value, count}} 天前，近度区分不了他们。' },
            f: {
                orders_other: '每位客户都下过 {{value, count}} 单，频度区分不了他们，类别名称中与频度有关的含义不成立。',
                days_other: '每位客户都在 {{value, count}} 天买过，频度区分不了他们，类别名称中与频度有关的含义不成立。',
                lines_other: '每位客户都有 {{value, count}} 行明细，频度区分不了他们，类别名称中与频度有关的含义不成立。',
            },
            m: {
                sum: '每位客户都花了 {{value, money}}，额度区分不了他们。',
                mean: '每位客户每单都是 {{value, money}}，额度区分不了他们。',
            },
        },
        noScale: '这里没有大于零的金额，无法用对数刻度来画；得分照常计算。',
        noAreas: '有的类别销售额为负，面积画不出负数。请点上方“客户数”，或切换到表格查看。',
        bins: '这个方案按五档设计；现在分为 {{bins}} 档，规则对应的客户与原意不同。',
        uncovered_other:
            '{{all, count}} 个格子中有 {{count, count}} 个没有规则覆盖，其中有 {{customers, count}} 位客户。',
        overlap: '{{cells, count}} 个格子同时符合多条规则，以先列出的为准。',
        dead: '永远不起作用的规则：{{rules}}。',
    },
};
