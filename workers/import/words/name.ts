const traditional =
    '訂單編號買賣戶員會額價數時間類別區門實應計總狀態優產獲點購銷費發貨國稱帳賬碼標題種顧聯絡電話機郵來進紅滿減稅運補貼條讓據圖書積開貴賓縣';
const simplified =
    '订单编号买卖户员会额价数时间类别区门实应计总状态优产获点购销费发货国称帐账码标题种顾联络电话机邮来进红满减税运补贴条让据图书积开贵宾县';
const simpler = new Map([...traditional].map((sign, index) => [sign, [...simplified][index] ?? sign]));

/** A header cell as words to compare: plain width, simplified, lower case, one blank between, brackets left out. */
export function nameWords(name: string): string {
    const plain = [...name.normalize('NFKC')].map((sign) => simpler.get(sign) ?? sign).join('');
    return plain
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/[([{【〔].*?[)\]}】〕]/g, ' ')
        .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
        .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
        .toLowerCase()
        .replaceAll(/#/g, ' no ')
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

/** Whether a name says nothing: blank, or made up by a program for a column without one. */
export function isGenericName(name: string): boolean {
    return /^(|(column|col|field|var|unnamed|列|字段|栏位|f|v|c|x)?\s?\d*)$/.test(nameWords(name));
}

/** Chinese has no blanks between words; those in a name are there for looks. */
export function chineseWords(words: string): string {
    return /\p{Script=Han}/u.test(words) ? words.replaceAll(' ', '') : words;
}
