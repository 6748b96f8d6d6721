"""What examples of rules about catalogues begin with: a catalogue of all that the model bureau publishes, a guide."""

CATALOGUE = "docs/disclosure/catalogue/2026-01-01.yml"
ALL = """- 编号: "1"
  条款: 第二十条第（一）项
  一级事项: 政策文件
  事项: 规章、规范性文件和解读
  责任科室: [办公室]
  栏目: [政策文件, 政策解读, 意见征集]
"""
GUIDE = """分类: 按主题分类
编排体系: 按索引号编排
获取方式: 网站、查阅点
工作机构名称: 示例市林业局办公室
办公地址: 示例市示例区林业路1号
办公时间: 工作日 8:30—12:00，14:30—17:30
联系电话: 0000-12345678
传真号码: 不设传真
互联网联系方式: 网站“政务公开”栏目
"""
