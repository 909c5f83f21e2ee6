export const texts = {
    close: '关闭',
    cancel: '取消',
    dismiss: '知道了',
    copy: '复制',
    copyAll: '全部复制',
    copied: '已复制',
    showTable: '以表格查看数字',
    showPicture: '查看图形',
    wasFound: '{{label}}；原值：{{found}}',
    backToFound: '{{label}}：恢复为 {{found}}',
    noRows: '没有可显示的内容',
    sqlWhy: '以下 SQL 连同参数值都在本页运行过，放到任何 DuckDB 中都能得到同样的结果。',
};
