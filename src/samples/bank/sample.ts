import type { Language } from '../../domain/engine';
import { dayOf, isoOf } from '../calendar';
import { csv, hundredths, record } from '../csv';
import type { Sample } from '../sample';
import type { Customer } from './customers';
import * as words from './words';
import { createCustomers, defaultSeed } from './world';

const lastDay = dayOf('2024-12-31');

/** A bank's corporate customers, one row each, at the end of 2024. */
export const sample: Sample = {
    id: 'bank',
    files(language, seed = defaultSeed) {
        const header = words.header.map((word) => word[language]);
        const records = createCustomers(seed).map((customer) => customerRecord(customer, language));
        return [{ name: words.fileName[language], text: csv(header, records) }];
    },
};
export default sample;

function customerRecord(customer: Customer, language: Language): string {
    const { loan, grade, group, kind, sales } = customer;
    const yesNo = (is: boolean) => words.answers[is ? 'yes' : 'no'][language];
    return record([
        customer.id,
        customer.name[language],
        words.customerTypes[customer.type][language],
        customer.industry.name[language],
        words.regions[customer.region]?.[language] ?? '',
        words.relationships[kind === 'target' ? 'target' : 'existing'][language],
        words.listings[customer.listing][language],
        group?.[language] ?? '',
        yesNo(loan > 0),
        sales ?? '',
        customer.assets,
        customer.deposit,
        loan,
        grade === null ? '' : (words.grades[grade]?.[language] ?? ''),
        hundredths(customer.contribution),
        hundredths(customer.profit),
        customer.products,
        tenths(customer.wallet),
        customer.accounts,
        customer.activeAccounts,
        customer.satisfaction,
        tenths(Math.round(customer.tenureDays / 36.525)),
        tenths(customer.growth),
        yesNo(customer.hasPrivateClient),
        customer.transactions,
        isoOf(lastDay - customer.tenureDays),
        isoOf(lastDay - customer.quietDays),
    ]);
}

function tenths(count: number): string {
    const size = Math.abs(count);
    return `${count < 0 ? '-' : ''}${Math.floor(size / 10)}.${size % 10}`;
}
