import type { RoleWords } from './words';

const person =
    '(customer|cust|client|user|member|buyer|shopper|account|consumer|guest|household|contact|subscriber|payer|' +
    'purchaser|bill to|sold to)';
const deal =
    '(order|invoice|transaction|trans|txn|receipt|bill|ticket|basket|purchase|sale|sales|sales order|document|check|' +
    'checkout|cart|booking|amazon order|pos)';
const key = '(id|no|number|num|nbr|code|key|uid|ref|reference|identifier)';
const notSales =
    '(?!.*\\b(tax|vat|shipping|freight|postage|discount|refund|refunded|fee|fees|tip|coupon|cost|profit|margin|' +
    'balance|qty|quantity|items|duty|rate|budget|target|outstanding|points?)\\b)';
const sold =
    '(order|line|item|sales?|net|gross|transaction|payment|paid|invoice|purchase|extended|total|basket|receipt|' +
    'dollar|order line)';
const parcel = '(ship|shipped|shipping|delivery|delivered|due|fulfilled|completed|updated|modified|last)';

const event = '(order|purchase|buy|visit|transaction|invoice|payment|sale)';
const events = '(orders|purchases|buys|visits|transactions|invoices|payments|sales)';

export const englishWords: RoleWords = {
    customer_id: [
        [1, `${person} (account )?${key}`],
        [0.95, '(cust|customer|user|client|member|buyer)(id|no|code)|uid|cid'],
        [0.85, `${person}|username|user name`],
        [0.7, `(${person}|billing)? ?e ?mail( address)?`],
        [0.65, `${person} (name|full name|login|nickname)`],
        [0.55, `(${person} |billing )?(phone|mobile|telephone|tel|cell)( no| number)?|(loyalty )?card ${key}`],
        [0.55, `loyalty ${key}`],
        [0.45, 'billing name|company( name)?|full name|recipient( name)?|ship name|shipping name'],
        [0.3, 'name'],
    ],
    customer_id_2: [],
    order_id: [
        [1, `${deal} ${key}`],
        [0.95, '(order|invoice|transaction|receipt|bill|ticket)(id|no|number)|so no|po no'],
        [0.95, '(merchant|store|web|sales|external) order (id|no|number)'],
        [0.85, 'order|invoice|transaction|receipt|basket'],
        [0.4, 'id|no|number|po number'],
    ],
    order_date: [
        [1, `(${deal}|payment) (date|time|datetime|date time|timestamp|day|dt|created at|created|on|at)`],
        [0.97, '(ordered|purchased|bought|sold|invoiced) (at|on)|date (of )?(order|purchase|sale|invoice)'],
        [0.97, '(order|invoice|purchase|sale|transaction)date'],
        [0.9, 'date|created at|date created|created|order placed( at| on)?'],
        [0.88, 'paid at|date paid|paid on|payment date'],
        [0.75, 'created on|creation date|date time|datetime|timestamp|placed at|posting date|time'],
        [0.6, 'day|dt|month'],
        [0.25, `${parcel}( at| on)? ?(date)?`],
        [0.4, '(?!.*(birth|regist|signup|sign up|joined|expir)).*\\bdate\\b.*'],
    ],
    amount: [
        [1, `${notSales}${sold} (amount|amt|total|value|revenue|sales|spent)`],
        [0.95, 'amount|amt|revenue|sales|turnover|grand total|line ?total|total (price|paid|spend|purchase)'],
        [0.95, 'amount paid|price paid|extended price|net sales|sales value|gmv|monetary( value)?|dollars'],
        [0.95, 'total price.*|total due'],
        [0.85, 'total|spend|spent|order ?value|payment'],
        [0.75, 'sub ?total|value'],
        [0.6, `${notSales}.*\\b(amount|amt|revenue|gmv|dollars|sales)`],
    ],
    quantity: [
        [
            1,
            '(order |ordered |item |product |lineitem |line item |purchase |sales? )?(quantity|qty)' +
                '( ordered| purchased| sold| shipped)?',
        ],
        [0.95, 'units?( sold| ordered)?'],
        [0.95, '(number|no|num|count) of (units|items|pieces|products|articles|\\w+s)|item count|pieces|pcs'],
        [0.95, 'num items'],
        [0.55, 'items|volume|count'],
    ],
    unit_price: [
        [1, '(unit|item|each|lineitem|line item|product|net unit|sales?) ?price'],
        [1, 'price (each|per (unit|item|piece))'],
        [0.8, '(selling |retail )?price|unit value'],
        [0.45, 'list price|rate|msrp|regular price'],
    ],
    cost: [
        [1, '(total|line|order|product|sales) cost|cogs|cost of (goods sold|sales|goods)'],
        [1, 'cost (amount|total|value)'],
        [0.85, 'costs?'],
    ],
    unit_cost: [
        [1, '(unit|standard|average|avg) cost|cost (price|each|per (unit|item))|unit cost price'],
        [0.6, '(purchase|buying|wholesale) price'],
    ],
    product: [
        [1, '(product|item|lineitem|line item|article|goods) (name|title)|product|sku name'],
        [0.95, 'dish(es)?( name)?|menu item( name)?'],
        [0.92, 'item|sku|stock ?code'],
        [0.92, '(product|item|article|material|stock|lineitem|goods) (id|no|number|code|sku|key)|asin'],
        [0.92, 'article|goods|merchandise|material'],
        [0.75, '(product |item )?description|title|part (no|number)|upc|ean|barcode|isbn'],
    ],
    category: [
        [1, '(product |item |merchandise )?(category|department)( name| id| code)?'],
        [1, 'product (line|group|type|family)'],
        [0.75, '(product )?sub ?category( name)?|genre|family|dept'],
        [0.5, 'brand|class|collection|vendor'],
    ],
    region: [
        [1, '(sales )?(region|territory)( name| code)?'],
        [0.9, '(ship |shipping |billing |customer |ship to |delivery )?country( name| code)?|area'],
        [0.85, '(ship |shipping |billing |customer |ship to )?(state|province)( name| code)?'],
        [0.8, '(ship |shipping |billing |customer |ship to )?(city|town)( name)?|district|county'],
        [0.5, 'market|location|geo(graphy)?'],
    ],
    channel: [
        [1, '(sales |order |marketing |purchase |acquisition )?channel( name| id)?'],
        [0.85, '(order |traffic )?source( name)?|platform|medium|marketplace|created via|utm source'],
        [0.5, 'origin|device'],
    ],
    store: [
        [1, '(store|shop|branch|outlet)( id| no| number| name| code)?'],
        [0.6, 'location (id|name)|point of sale|site|terminal( id)?|warehouse'],
    ],
    order_status: [
        [1, '(order|financial|payment|transaction|sale) (status|state)'],
        [0.85, 'status'],
        [0.5, '(fulfillment|fulfilment|item|line|delivery) status'],
    ],
    discount: [
        [1, '(total |order |item |line |lineitem )?discounts?( amount| amt| value| rate| percent| pct| total)?'],
        [0.85, '(discount|coupon|promo|promotion|voucher)( code| id| name| amount)?s?'],
    ],
    currency: [[1, '((order|payment|transaction|presentment|sale|invoice) )?currency( code)?|iso currency']],
    recency_days: [
        [1, `recency( days| value)?|r value|days since (the )?(last|latest|previous) ${event}|days since ${event}`],
        [0.95, `(last|latest) ${event} days( ago)?|days (inactive|inactive for|not active)|inactive days|days ago`],
        [0.4, 'r'],
    ],
    last_order_on: [
        [1, `(date of )?(the )?(last|latest|most recent) ${event}( date| time| datetime| at| on| day)?|last ordered( at| on)?`],
        [0.95, '(last|latest) (date|active|seen|activity)( date| at| on)?|(last|latest)(purchase|order)date'],
    ],
    first_order_on: [
        [1, `(date of )?(the )?(first|earliest) ${event}( date| time| datetime| at| on| day)?|first ordered( at| on)?`],
        [0.95, '(first) (date|active|seen|activity)( date| at| on)?|customer since|acquired( at| on)?|acquisition date'],
    ],
    order_count: [
        [1, `frequency( value)?|f value|(number|no|num|nb|count|total) (of )?${events}|${event} (count|frequency|no|number)`],
        [1, `${events} count|(total|lifetime) ${events}|num ${events}|n ${events}`],
        [0.95, 'orders|purchases|transactions|invoices'],
        [0.4, 'f|freq|visits|tx'],
    ],
    monetary: [
        [1, 'monetary( value)?|m value|(total|lifetime) (spend|spent|spending|value|sales|revenue|purchase amount|amount|paid)'],
        [0.95, '((annual|yearly|quarterly|monthly|average|customer) )*contribution( value| amount)?'],
        [1, 'total (purchase|order|orders) (value|amount|total|spend)|amount spent|(customer )?lifetime value|ltv|clv'],
        [0.9, 'spend|spent|spending|revenue|sales|turnover|total|amount|value|annual (sales|revenue|spend)'],
        [0.6, `${notSales}.*\\b(amount|amt|revenue|gmv|dollars|sales|spend|spent)`],
        [0.4, 'm'],
    ],
};
