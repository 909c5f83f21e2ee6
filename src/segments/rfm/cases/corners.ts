import type { Case } from '../../../domain/model';

/** Cells at the corners of each scheme's rules, by customers made for their scores with edges set by hand. */
export const corners: readonly Case[] = [
    corner('rf-ten', { hibernating: '115', 'at-risk': '231', 'cant-lose': '254', 'about-to-sleep': '325', 'need-attention': '335', loyal: '341' }),
    corner('rf-ten', { loyal: '455', promising: '411', new: '515', 'potential-loyalists': '421', champions: '541' }),
    corner('eleven', {
        champions: '445',
        loyal: '543',
        'potential-loyalist': '323',
        new: '311',
        promising: '313',
        'need-attention': '325',
    }),
    corner('eleven', { 'about-to-sleep': '213', 'at-risk': '255', 'cant-lose': '113', hibernating: '251', lost: '151' }),
    corner('r-fm', {
        champions: '554',
        'potential-loyalists': '512',
        recent: '511',
        loyal: '345',
        'need-attention': '213',
        hibernating: '112',
    }),
    corner('r-fm', { promising: '311', 'about-to-sleep': '211', 'at-risk': '133', 'cant-lose': '144', lost: '111' }),
    corner('rfm-package', {
        champions: '555',
        'potential-loyalist': '552',
        loyal: '244',
        promising: '315',
        new: '511',
        others: '541',
    }),
    corner('rfm-package', {
        'cant-lose': '135',
        'at-risk': '125',
        'need-attention': '153',
        'about-to-sleep': '211',
        lost: '111',
        others: '251',
    }),
];

function corner(scheme: string, cells: Record<string, string>): Case {
    return {
        name: `the cells ${Object.values(cells).join(', ')} of ${scheme} are where its rules put them`,
        params: { scheme, binning: 'custom', r_edges: [1, 2, 3, 4], f_edges: [1, 2, 3, 4], m_edges: [10, 20, 30, 40] },
        customers: Object.values(cells).map((cell) => ({
            customer_id: cell,
            recency_days: 6 - Number(cell[0]),
            orders: Number(cell[1]),
            monetary: 10 * Number(cell[2]),
        })),
        expect: Object.entries(cells).map(([segment, cell]) => ({ customer_id: cell, rfm_score: cell, segment })),
    };
}
