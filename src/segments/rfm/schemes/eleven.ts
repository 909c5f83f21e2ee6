import { merged } from './boxes';
import { cellRules, type Scheme } from './scheme';

/** Eleven segments over the 125 cells of three five-point scores, each cell in one. */
export const eleven: Scheme = {
    id: 'eleven',
    segments: [
        { id: 'champions', tone: 'keep', weight: 1 },
        { id: 'loyal', tone: 'keep', weight: 0.5 },
        { id: 'potential-loyalist', tone: 'grow', weight: 0.35 },
        { id: 'new', tone: 'new', weight: 0.8 },
        { id: 'promising', tone: 'new', weight: 0.3 },
        { id: 'need-attention', tone: 'wake', weight: 0.8 },
        { id: 'about-to-sleep', tone: 'wake', weight: 0.3 },
        { id: 'cant-lose', tone: 'save', weight: 1 },
        { id: 'at-risk', tone: 'save', weight: 0.5 },
        { id: 'hibernating', tone: 'rest', weight: 0.6 },
        { id: 'lost', tone: 'rest', weight: 0.1 },
    ],
    rules: merged(cellRules(['r', 'f', 'm'], {
        champions: '555 554 544 545 454 455 445',
        loyal: '543 444 435 355 354 345 344 335',
        'potential-loyalist':
            '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
        new: '512 511 422 421 412 411 311',
        promising: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
        'need-attention': '535 534 443 434 343 334 325 324',
        'about-to-sleep': '331 321 312 221 213',
        'at-risk': '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
        'cant-lose': '155 154 144 214 215 115 114 113',
        hibernating: '332 322 231 241 251 233 232 223 222 132 123 122 212 211',
        lost: '111 112 121 131 141 151',
    })),
};
