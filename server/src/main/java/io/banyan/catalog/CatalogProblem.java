package io.banyan.catalog;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** What can be wrong with goods and stock. */
public enum CatalogProblem implements ProblemType {
    PRODUCT_UNKNOWN("product.unknown", HttpStatus.NOT_FOUND, "没有这件商品", "There is no such product"),
    SKU_UNKNOWN("sku.unknown", HttpStatus.NOT_FOUND, "没有这个规格", "There is no such variant"),
    CATEGORY_UNKNOWN("category.unknown", HttpStatus.NOT_FOUND, "没有这个分类", "There is no such category"),
    BRAND_UNKNOWN("brand.unknown", HttpStatus.NOT_FOUND, "没有这个品牌", "There is no such brand"),
    PRODUCT_INVALID(
            "product.invalid", HttpStatus.BAD_REQUEST, "商品信息有误，未保存", "The product has mistakes and was not saved"),
    PRODUCT_CHANGED_ELSEWHERE(
            "product.changed_elsewhere",
            HttpStatus.PRECONDITION_FAILED,
            "这件商品已被他人修改，您的修改未保存",
            "Somebody else changed this product meanwhile; your changes were not saved"),
    PRODUCT_NOT_READY(
            "product.not_ready",
            HttpStatus.CONFLICT,
            "商品信息不完整，不能上架",
            "The product is not complete enough to be published"),
    CATEGORY_IN_USE(
            "category.in_use",
            HttpStatus.CONFLICT,
            "分类下还有商品或子分类，未删除",
            "The category still has products or subcategories and was kept"),
    BRAND_IN_USE("brand.in_use", HttpStatus.CONFLICT, "品牌下还有商品，未删除", "The brand still has products and was kept"),
    NAME_TAKEN("catalog.name_taken", HttpStatus.CONFLICT, "名称已被使用", "The name is already in use"),
    STOCK_INSUFFICIENT("stock.insufficient", HttpStatus.CONFLICT, "库存不足", "Not enough in stock"),
    STOCK_BELOW_RESERVED(
            "stock.below_reserved",
            HttpStatus.CONFLICT,
            "已被订单占用的库存不能减少，库存未改",
            "Units reserved by orders cannot be removed; the stock was not changed"),
    MEDIA_NOT_AN_IMAGE(
            "media.not_an_image",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "不是可识别的图片（支持 JPEG、PNG、GIF、BMP）",
            "Not a picture we can read (JPEG, PNG, GIF and BMP are)"),
    MEDIA_TOO_LARGE("media.too_large", HttpStatus.CONTENT_TOO_LARGE, "图片太大", "The picture is too large"),
    IMPORT_FILE_INVALID(
            "product.import_file_invalid", HttpStatus.BAD_REQUEST, "导入文件无法读取", "The import file cannot be read");

    private final Wording wording;

    CatalogProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
