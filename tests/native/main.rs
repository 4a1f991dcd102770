mod feedback_filter;
