import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectEncoding } from './encoding';
import { charactersOf, encode } from './fixture';

const found = (text: string, encoding: string) => detectEncoding([encode(text, encoding)]);

const sheets: [encoding: string, what: string, text: string][] = [
    ['gb18030', 'simplified Chinese', '订单编号,客户姓名,金额\nO1,王小明,1\n'],
    ['gb18030', 'a few Chinese names', 'id,name\n1,欧阳娜娜\n2,诸葛亮\n3,慕容雪\n'],
    ['gb18030', 'one Chinese word', 'id,city\n1,北京\n'],
    ['gb18030', 'Chinese addresses', 'id,地址\n1,浙江省杭州市西湖区文三路388号\n2,江苏省苏州市工业园区星湖街328号\n'],
    ['gb18030', 'shop names', '客户,金额\n婷婷小铺,5\n馨馨母婴,6\n'],
    ['big5', 'traditional Chinese', '訂單編號,客戶姓名,金額\nO1,李麗,1\n'],
    ['big5', 'a few Taiwanese names', 'id,name\n1,陳怡君\n2,林志玲\n3,蔡英文\n'],
    ['big5', 'Taiwanese addresses', 'id,地址\n1,臺北市大安區忠孝東路四段\n2,高雄市左營區博愛二路\n'],
    ['shift_jis', 'Japanese', '注文番号,顧客名,金額\n1,山田太郎,100\n2,サトウ ハナコ,200\n'],
    ['shift_jis', 'Japanese with half-width kana', '氏名,フリガナ\n鈴木一郎,ｽｽﾞｷｲﾁﾛｳ\n'],
    ['shift_jis', 'Japanese prose', 'id,備考\n1,お届け先は東京都渋谷区です\n'],
    ['euc-jp', 'Japanese', 'id,備考\n1,お届け先は東京都渋谷区です\n2,ありがとうございました\n'],
    ['euc-kr', 'Korean', '주문번호,고객명,금액\n1,김철수,1000\n2,이영희,2000\n'],
    ['windows-1252', 'French', 'numéro,prénom,société\n1,Élise,Hôtel Crémieux\n2,François,Pâtisserie\n'],
    ['windows-1252', 'German', 'Kunde,Straße\nMüller,Hauptstraße 5\nGöbel,Königsallee\n'],
    ['windows-1252', 'Spanish', 'año,señor\n2024,Muñoz\n2023,Peña García\n'],
    ['windows-1252', 'a lone pound sign', 'id,what,price\n1,voucher £20.00,2\n2,plain,3\n'],
    ['windows-1252', 'a lone euro sign', 'id;price\n1;20,00 €\n2;30,00 €\n'],
    ['windows-1252', 'capitals', 'NOM;VILLE\nÉLÉONORE;ORLÉANS\nFRANÇOIS;NÎMES\n'],
    ['windows-1250', 'Polish', 'imię;miasto\nŁukasz;Łódź\nMałgorzata;Kraków\nŻaneta;Gdańsk\n'],
    ['windows-1254', 'Turkish', 'müşteri;şehir\nAyşe;İstanbul\nÇağrı;Muğla\n'],
    ['windows-1251', 'Russian', 'номер,клиент,сумма\n1,Иванов Иван,100\n2,Петрова Анна,200\n'],
    ['koi8-r', 'Russian', 'номер,клиент,сумма\n1,Иванов Иван,100\n2,Петрова Анна,200\n'],
    ['macintosh', 'French', 'numéro,prénom,société\n1,Élise,Hôtel Crémieux\n2,François,Pâtisserie\n'],
    ['windows-1253', 'Greek', 'αριθμός,πελάτης\n1,Γιώργος Παπαδόπουλος\n2,Μαρία\n'],
    ['windows-874', 'Thai', 'id,ลูกค้า\n1,สมชาย ใจดี\n2,กรุงเทพมหานคร\n'],
    ['utf-8', 'any script', 'id,name\n1,王小明\n2,Élise\n3,👩‍💻\n'],
    ['utf-8', 'ASCII', 'id,name\n1,a\n'],
];

describe('encodings are told apart', () => {
    test.each(sheets)('%s: %s', (encoding, _, text) => {
        expect(found(text, encoding).encoding).toBe(encoding);
    });

    test.each([
        ['gb18030', [0xb0, 0xd7], 0xa1],
        ['big5', [0xa4, 0xc6], 0x40],
        ['euc-kr', [0xb0, 0xc8], 0xa1],
    ] as const)('%s: any forty of the characters in daily use', (encoding, [first, last], trail) => {
        const daily = charactersOf(encoding).filter((character) => {
            const [lead = 0, follow = 0] = encode(character, encoding);
            return lead >= first && lead <= last && follow >= trail;
        });
        fc.assert(
            fc.property(fc.shuffledSubarray(daily, { minLength: 40, maxLength: 40 }), (name) => {
                expect(found(`id,name\n1,${name.join('')}\n`, encoding).encoding).toBe(encoding);
            }),
            { seed: 5, numRuns: 300 },
        );
    });

    test('in short files, and the other reading is offered too', () => {
        expect(found('訂單編號,客戶姓名,金額\nO1,李麗,1\n', 'big5').encodings[0]).toBe('big5');
        expect(found('訂單編號,客戶姓名,金額\nO1,李麗,1\n', 'big5').encodings).toContain('utf-8');
    });
});

describe('Unicode', () => {
    test.each(['utf-16le', 'utf-16be'])('%s is known by its mark, and without it by its NULs', (encoding) => {
        expect(found('\ufeff订单,金额\n', encoding).encoding).toBe(encoding);
        expect(found('订单编号,客户,金额\nO0001,王小明,12.50\n', encoding).encoding).toBe(encoding);
    });

    test('a few NULs do not make UTF-16', () => {
        expect(detectEncoding([new TextEncoder().encode('id,name\n1,a\0b\n2,c\n')]).encoding).toBe('utf-8');
    });

    test('a damaged UTF-8 file stays UTF-8', () => {
        const text = new TextEncoder().encode('订单编号,客户姓名\n'.repeat(5));
        expect(detectEncoding([new Uint8Array([...text, 0xff, 0x2c, 0xe4, 0xb8, 0x0a])]).encoding).toBe('utf-8');
    });

    test('a slice that starts or ends inside a character is no damage', () => {
        const text = new TextEncoder().encode('订单编号客户姓名');
        expect(detectEncoding([text.subarray(0, 7), text.subarray(1, 20)]).encoding).toBe('utf-8');
    });
});
