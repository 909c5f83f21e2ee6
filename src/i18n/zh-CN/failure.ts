export const texts = {
    other: '操作没有成功（{{code}}）。{{details}}',
    bug: '程序内部出错：{{message}}',
    cancelled: '已取消。',
};
