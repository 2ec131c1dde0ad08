/** What columns are called in the files of other shops, in small letters without spaces and signs; the likelier first. */
export default {
  order: ['invoiceno', 'invoice', 'orderno', 'ordernumber', 'orderid', 'order', '订单号', '订单编号', '单号'],
  code: ['stockcode', 'sku', 'skucode', 'productcode', 'itemcode', 'productid', 'code', '商品编码', '商品编号', '货号', '编码'],
  title: ['description', 'title', 'productname', 'itemname', 'product', 'name', 'item', '商品名称', '品名', '名称'],
  quantity: ['quantity', 'qty', 'units', 'count', 'amount', '数量', '件数'],
  date: ['invoicedate', 'orderdate', 'date', 'createdat', 'time', 'datetime', '下单时间', '日期', '时间'],
  unitPrice: ['unitprice', 'price', 'itemprice', '单价', '价格'],
  customer: ['customerid', 'customer', 'userid', 'user', 'buyer', '客户编号', '客户', '会员', '买家'],
  country: ['country', 'region', '国家', '地区'],
}
